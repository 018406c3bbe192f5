/** The village that a scanned code means today. */
import { Refusal } from '../refusal'
import { resolveCode } from '../rules/codes'
import { placeAt } from '../rules/counties'
import { counties } from '../served'
import { codes } from '../store/codes'
import { getDocument } from '../store/database'

/** The code of the village. Refuses `code.unknown` and `code.retired` at the field `scene`. One database call. */
export async function resolveScene(scene: string, now: number): Promise<string> {
  const code = await getDocument(codes, scene)
  const meaning = code ? resolveCode(code, now) : 'not-yet'
  if (meaning === 'not-yet') throw new Refusal('code.unknown', { field: 'scene' })
  if (meaning === 'retired' || !placeAt(counties, meaning.village))
    throw new Refusal('code.retired', { field: 'scene' })
  return meaning.village
}
