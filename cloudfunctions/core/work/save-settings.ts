/** A resident saves name, phone and text size. */
import type { Settings } from '../../../types/person'
import type { Resident } from '../procedure'
import { keepPerson } from './keep-person'

/** What is left empty is forgotten. */
export async function saveSettings(
  actor: Resident,
  { name, phone, textSize }: { name?: string | undefined; phone?: string | undefined; textSize: Settings['textSize'] },
): Promise<Settings> {
  const settings = { name: name ?? null, phone: phone ?? null, textSize }
  return (await keepPerson(actor, (person) => ({ ...person, settings }))).settings
}
