/** Who was heard at a session so far, from its seats, what was noted, and how many voted. */
import type { Party } from '../../../types/ground'
import { partiesOf } from '../rules/common-ground/parties'
import type { StoredInvitation } from '../store/invitations'
import type { StoredNote } from '../store/notes'

/** See the file's purpose. No database call. */
export function partiesAt(
  seats: readonly StoredInvitation[],
  notes: readonly StoredNote[],
  voted: readonly { readonly party: string; readonly count: number }[],
): Party[] {
  const noted = new Set(notes.map(({ seat }) => seat))
  const heard = seats.map(({ _id, as, group }) => ({ as, group, hasSpoken: noted.has(_id) }))
  return partiesOf(heard, voted)
}
