/** A lost query code is replaced: the station that deals or dealt with the concern makes a new one, and the old one stops working. */
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { codeHashOf, queryCodeOf } from '../rules/query-code'
import { concerns } from '../store/concerns'
import { findDocuments, transact } from '../store/database'
import { hasDealtWith } from './has-dealt-with'

/**
 * The same request answers the same code. Three database calls beside identity, begin and commit. The version stays, so that a
 * colleague who has the concern open is not disturbed.
 */
export async function renewCode(
  actor: Officer,
  { requestId, number }: { requestId: string; number: string },
): Promise<{ number: string; code: string }> {
  const [found] = await findDocuments(concerns, { where: { number }, limit: 1 })
  if (!found) throw new Refusal('concern.not-found', { field: 'number' })
  const code = queryCodeOf(actor.id, requestId)
  const codeHash = codeHashOf(found._id, code)
  return transact(async (transaction) => {
    const concern = await transaction.get(concerns, found._id)
    if (!concern?.entry || !hasDealtWith(actor, concern)) throw new Refusal('concern.not-found', { field: 'number' })
    const { entry } = concern
    // A request that arrives late must not bring an older code back.
    if (entry.replaced.includes(codeHash)) throw new Refusal('concern.already-handled')
    if (entry.codeHash !== codeHash) {
      const renewed = {
        ...entry,
        codeHash,
        codeAt: actor.now,
        replaced: [...entry.replaced, entry.codeHash],
        renewedBy: [...new Set([...entry.renewedBy, actor.id])],
      }
      await transaction.set(concerns, { ...concern, entry: renewed })
    }
    return { number, code }
  })
}
