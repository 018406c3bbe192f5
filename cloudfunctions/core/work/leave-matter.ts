/** A resident does not follow a matter any more (不再跟进). */
import type { Resident } from '../procedure'
import { concerns } from '../store/concerns'
import { type Transaction, transact } from '../store/database'
import { follows, type StoredFollow } from '../store/follows'
import { topics } from '../store/topics'
import { doesSupervise } from './asked'
import { actsFor } from './follow-of'
import { countFollower, followsOfMatter } from './follow-topic'
import { authorsOf, concernsOf } from './gathered'

/** Leaving twice is leaving once; an author goes on hearing of the own matter. From three database calls beside begin and commit. */
export async function leaveMatter(actor: Resident, target: string): Promise<{ left: true }> {
  return transact(async (transaction) => {
    const concern = target.startsWith('c-') ? await transaction.get(concerns, target) : null
    const topic = await transaction.get(topics, concern?.topic ?? target)
    const targets = [target, ...(topic ? [topic._id, ...concernsOf(topic)] : [])]
    const mine = (await followsOfMatter(actor.id, [...new Set(targets)])).filter(({ as }) => as !== 'author')
    const counted: StoredFollow[] = []
    for (const follow of mine) {
      if ((await removeFollow(transaction, follow)) && follow.as === 'neighbour') counted.push(follow)
    }
    const isCounted = topic !== null && counted.length > 0 && !authorsOf(topic).includes(actor.id)
    if (isCounted) await countFollower(transaction, topic, -1, doesSupervise(counted))
    return { left: true }
  })
}

/** Read again inside the transaction, so that two taps at once take away one. */
async function removeFollow(transaction: Transaction, follow: StoredFollow): Promise<boolean> {
  const { _id, target, as } = follow
  if (!(await transaction.get(follows, _id))) return false
  await transaction.remove(follows, _id)
  const concern = target.startsWith('c-') ? await transaction.get(concerns, target) : null
  if (concern) {
    await transaction.set(concerns, {
      ...concern,
      followers: Math.max(0, concern.followers - (as === 'neighbour' ? 1 : 0)),
      claims: Math.max(0, concern.claims - (actsFor(follow) ? 1 : 0)),
    })
  }
  return true
}
