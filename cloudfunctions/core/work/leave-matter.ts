/** A resident does not follow a matter any more (不再跟进). */
import type { Resident } from '../procedure'
import { concerns } from '../store/concerns'
import { type Transaction, transact } from '../store/database'
import { follows, type StoredFollow } from '../store/follows'
import { topics } from '../store/topics'
import { countFollowers, followsOfMatter } from './follow-topic'
import { authorsOf, concernsOf } from './gathered'

/** Leaving twice is leaving once; an author goes on hearing of the own matter. From three database calls beside begin and commit. */
export async function leaveMatter(actor: Resident, target: string): Promise<{ left: true }> {
  return transact(async (transaction) => {
    const concern = target.startsWith('c-') ? await transaction.get(concerns, target) : null
    const topic = await transaction.get(topics, concern?.topic ?? target)
    const targets = [target, ...(topic ? [topic._id, ...concernsOf(topic)] : [])]
    const mine = (await followsOfMatter(actor.id, [...new Set(targets)])).filter(({ as }) => as === 'neighbour')
    let left = 0
    for (const follow of mine) if (await removeFollow(transaction, follow)) left += 1
    const isCounted = topic !== null && left > 0 && !authorsOf(topic).includes(actor.id)
    if (isCounted) await countFollowers(transaction, topic, -1)
    return { left: true }
  })
}

/** Read again inside the transaction, so that two taps at once take away one. */
async function removeFollow(transaction: Transaction, { _id, target }: StoredFollow): Promise<boolean> {
  if (!(await transaction.get(follows, _id))) return false
  await transaction.remove(follows, _id)
  const concern = target.startsWith('c-') ? await transaction.get(concerns, target) : null
  if (concern) await transaction.set(concerns, { ...concern, followers: Math.max(0, concern.followers - 1) })
  return true
}
