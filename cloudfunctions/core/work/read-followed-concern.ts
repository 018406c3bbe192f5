/** A followed concern, for a neighbour who joined it, or for family that acts for its author and reads what the author would. */
import type { FollowedConcern } from '../../../types/follow'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { startOfDay } from '../rules/china-time'
import { followIdOf, spokenNumber } from '../rules/identifiers'
import { concerns } from '../store/concerns'
import { getDocument } from '../store/database'
import { follows } from '../store/follows'
import { topics } from '../store/topics'
import { actsFor } from './follow-of'
import { mappedOf } from './mapped-of'
import { followedConcernRow, followedEventOf } from './present-followed'

/** What is not followed is answered as if it were not there. Two database calls at once, one more when it became a topic. */
export async function readFollowedConcern(actor: Resident, id: string): Promise<FollowedConcern> {
  const [follow, concern] = await Promise.all([
    getDocument(follows, followIdOf(id, actor.id)),
    getDocument(concerns, id),
  ])
  if (!follow || !concern) throw new Refusal('follow.gone')
  const isFamily = actsFor(follow)
  const topic = concern.topic ? await getDocument(topics, concern.topic) : null
  return {
    ...followedConcernRow(follow, concern, topic),
    number: isFamily ? concern.number : spokenNumber(follow._id, follow.since),
    submittedOn: startOfDay(concern.submittedAt),
    timeline: isFamily ? concern.timeline : concern.timeline.map(followedEventOf),
    mapped: isFamily && topic ? mappedOf(topic, concern._id) : null,
    words: follow.words,
  }
}
