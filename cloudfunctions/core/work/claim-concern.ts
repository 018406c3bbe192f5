/** A family member hears of a concern from now on (以后在这部微信上收到消息) and answers for its author, who has no phone. */
import type { Asked } from '../../../types/entry'
import { LIMITS } from '../../../types/limits'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { followIdOf } from '../rules/identifiers'
import { concerns, type StoredConcern } from '../store/concerns'
import { transact } from '../store/database'
import { follows } from '../store/follows'
import { actsFor, familyFollowOf } from './follow-of'
import { provenConcern } from './proven-concern'

/** Whether there is anything left to hear of. */
export const isClaimable = ({ state }: Pick<StoredConcern, 'state'>): boolean =>
  state === 'routed' || state === 'held' || state === 'accepted'

/** Why an officer who was shown the code for somebody else may not use it as family; null for everybody else. */
export function officeOf({ by, renewedBy }: NonNullable<StoredConcern['entry']>, person: string): Refusal | null {
  if (by === person) return new Refusal('claim.own-entry')
  if (!renewedBy.includes(person)) return null
  const message = '这件诉求的查询码是您补办的，不能由您接收消息：经办的人不能代本人评价。请让家里人用自己的微信来查。'
  return new Refusal('claim.own-entry', { message })
}

/**
 * Claiming twice is claiming once. The author is counted already, so nobody is counted for it; a neighbour who joined before stays
 * counted and speaks for the author besides. Four database calls more than {@link provenConcern}, with a begin and commit of their own.
 */
export async function claimConcern(
  actor: Resident,
  { requestId, ...asked }: Asked & { readonly requestId: string },
): Promise<{ concern: string }> {
  const { _id: id, entry } = await provenConcern(actor, asked, requestId)
  const office = officeOf(entry, actor.id)
  if (office) throw office
  return transact(async (transaction) => {
    const before = await transaction.get(follows, followIdOf(id, actor.id))
    if (before && actsFor(before)) return { concern: id }
    const concern = await transaction.get(concerns, id)
    // A code that was replaced meanwhile opens nothing any more.
    if (concern && concern.entry?.codeHash !== entry.codeHash) throw new Refusal('ask.wrong', { field: 'code' })
    if (!concern || !isClaimable(concern)) throw new Refusal('claim.over')
    if (concern.claims >= LIMITS.claimsOfConcern) throw new Refusal('claim.too-many')
    await transaction.set(follows, before ? { ...before, concern: id } : familyFollowOf(id, actor.id, actor.now))
    // Neither version nor moment of change, as for a neighbour who joins.
    await transaction.set(concerns, { ...concern, claims: concern.claims + 1 })
    return { concern: id }
  })
}
