/** A resident has seen the inbox up to a moment. */
import type { Resident } from '../procedure'
import { keepPerson } from './keep-person'

/** Reading goes forward only; a moment in the future counts as now. */
export async function markRead(actor: Resident, until: number): Promise<{ unread: number }> {
  const seen = Math.min(until, actor.now)
  await keepPerson(actor, (person) => (person.readUntil >= seen ? person : { ...person, readUntil: seen }))
  return { unread: 0 }
}
