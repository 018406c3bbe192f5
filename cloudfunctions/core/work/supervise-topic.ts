/** A follower says whether they are to be asked at the end (办完后请我来确认). */
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { transact } from '../store/database'
import { follows } from '../store/follows'
import { type StoredTopic, topics } from '../store/topics'
import { doesSupervise } from './asked'
import { followsOfMatter } from './follow-topic'
import { concernsOf } from './gathered'

interface Supervising {
  readonly topic: string
  readonly supervises: boolean
}

/**
 * Saying the same twice is saying it once. How many are asked stands from the moment they are asked, so it cannot be changed
 * then. Neither card nor page tells it, so only the topic is written: three database calls beside begin and commit, one more
 * for each follow of the matter.
 */
export const superviseTopic = (
  actor: Resident,
  { topic: id, supervises }: Supervising,
): Promise<{ supervises: boolean }> =>
  transact(async (transaction) => {
    const topic = await transaction.get(topics, id)
    if (!topic) throw new Refusal('topic.not-found')
    const all = await followsOfMatter(actor.id, [topic._id, ...concernsOf(topic)])
    // Family answers for an author, who always supervises.
    const mine = all.filter(({ as }) => as === 'neighbour')
    if (mine.length === 0 || all.some(({ as }) => as === 'author')) throw new Refusal('follow.not-found')
    if (doesSupervise(mine) === supervises) return { supervises }
    refuseTooLate(topic)
    const notSupervising = Math.max(0, topic.notSupervising + (supervises ? -1 : 1))
    for (const follow of mine) await transaction.set(follows, { ...follow, supervises })
    await transaction.set(topics, { ...topic, notSupervising })
    return { supervises }
  })

function refuseTooLate({ closedAt, lapseAt }: StoredTopic): void {
  if (closedAt !== null) throw new Refusal('topic.closed', { field: 'topic' })
  if (lapseAt !== null) throw new Refusal('follow.being-asked', { field: 'supervises' })
}
