/** The matters of others that a resident follows, or hears of for family, newest first. */
import type { FollowedRow } from '../../../types/follow'
import { LIMITS } from '../../../types/limits'
import type { Resident } from '../procedure'
import { concerns, type StoredConcern } from '../store/concerns'
import { type Collection, command, findDocuments, type Stored } from '../store/database'
import { follows, type StoredFollow } from '../store/follows'
import { pageBefore } from '../store/page-before'
import { type StoredTopic, topics } from '../store/topics'
import { followedConcernRow, followedTopicRow } from './present-followed'

/** One page and where the next begins. At most three database calls: the follows, their concerns, their topics. */
export async function listFollowed(
  actor: Resident,
  after: string | undefined,
): Promise<{ rows: FollowedRow[]; next: string | null }> {
  const where = { person: actor.id, as: command.in(['neighbour', 'family']) }
  const { documents, next } = await pageBefore(follows, where, after, LIMITS.pageRows)
  const targets = documents.map(({ target }) => target)
  const ofConcerns = await byIds(
    concerns,
    targets.filter((id) => id.startsWith('c-')),
  )
  const topicIds = [...targets.filter((id) => id.startsWith('t-')), ...ofConcerns.flatMap(({ topic }) => topic ?? [])]
  const ofTopics = await byIds(topics, topicIds)
  return { rows: documents.flatMap((follow) => rowOf(follow, ofConcerns, ofTopics)), next }
}

function rowOf(
  follow: StoredFollow,
  ofConcerns: readonly StoredConcern[],
  ofTopics: readonly StoredTopic[],
): FollowedRow[] {
  const concern = ofConcerns.find(({ _id }) => _id === follow.target)
  const topic = ofTopics.find(({ _id }) => _id === (concern?.topic ?? follow.target))
  if (concern) return [followedConcernRow(follow, concern, topic ?? null)]
  return topic ? [followedTopicRow(follow, topic)] : []
}

/** No call when there is nothing to ask for. */
const byIds = async <Document extends Stored>(
  from: Collection<Document>,
  ids: readonly string[],
): Promise<Document[]> => {
  const wanted = [...new Set(ids)]
  return wanted.length === 0 ? [] : findDocuments(from, { where: { _id: command.in(wanted) }, limit: wanted.length })
}
