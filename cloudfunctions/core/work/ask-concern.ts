/** How a concern stands, for somebody who has its number and query code: a grandson with a phone asks for his grandmother. */
import type { Asked, AskedConcern } from '../../../types/entry'
import type { Resident } from '../procedure'
import { startOfDay } from '../rules/china-time'
import { followIdOf } from '../rules/identifiers'
import type { StoredConcern } from '../store/concerns'
import { getDocument } from '../store/database'
import { follows } from '../store/follows'
import { type StoredTopic, topics } from '../store/topics'
import { addresseeOf } from './addressee'
import { isClaimable, officeOf } from './claim-concern'
import { actsFor } from './follow-of'
import { mappedOf } from './mapped-of'
import { kindLabelOf, placeOf } from './present-concern'
import { provenConcern } from './proven-concern'

/** As {@link provenConcern}, then one more database call, two when it became a topic. */
export async function askConcern(actor: Resident, asked: Asked, requestId: string): Promise<AskedConcern> {
  const concern = await provenConcern(actor, asked, requestId)
  const [follow, topic] = await Promise.all([
    getDocument(follows, followIdOf(concern._id, actor.id)),
    concern.topic ? getDocument(topics, concern.topic) : null,
  ])
  const isClaimed = follow !== null && actsFor(follow)
  return {
    ...standingOf(concern, topic),
    isClaimed,
    canClaim: !isClaimed && isClaimable(concern) && officeOf(concern.entry, actor.id) === null,
  }
}

const standingOf = (
  concern: StoredConcern,
  topic: StoredTopic | null,
): Omit<AskedConcern, 'isClaimed' | 'canClaim'> => ({
  concern: concern._id,
  number: concern.number,
  placeName: placeOf(concern)?.name ?? '地点待定',
  kindLabel: kindLabelOf(concern),
  addressee: addresseeOf(concern),
  state: concern.state,
  submittedOn: startOfDay(concern.submittedAt),
  replyBy: concern.replyBy,
  holdUntil: concern.hold?.until ?? null,
  answer: answerOf(concern),
  topic: topic && { id: topic._id, title: topic.title },
  mapped: topic && mappedOf(topic, concern._id),
  timeline: concern.timeline,
})

const answerOf = ({ timeline }: StoredConcern): AskedConcern['answer'] => {
  const returned = timeline.filter(({ kind }) => kind === 'returned').at(-1)
  return returned ? { text: returned.text ?? '', by: returned.by, at: returned.at } : null
}
