/** A station accepts a concern as a topic: the topic, the first event of its record, its card and page, and the answer to the author. */
import type { TurnResult } from '../../../types/desk'
import { townshipOf } from '../../../types/place'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { countyAt } from '../rules/counties'
import { spokenNumber, topicIdOf } from '../rules/identifiers'
import { findPersonalData } from '../rules/personal-data'
import { recordEvent } from '../rules/record'
import { counties } from '../served'
import { cards } from '../store/cards'
import type { StoredConcern } from '../store/concerns'
import type { Transaction } from '../store/database'
import { eventDocumentOf, events } from '../store/events'
import { follows } from '../store/follows'
import { messages } from '../store/messages'
import { pages } from '../store/pages'
import { type StoredTopic, topics } from '../store/topics'
import { publishPhotos } from '../wechat/photos'
import { tellFollowers } from './announce'
import { authorFollowOf } from './follow-of'
import { messageOfTurn } from './message-of-turn'
import { cardOf, pageOf } from './project-topic'
import { type Acting, takeTurn } from './take-turn'
import { type TurnInput, turnStationConcern } from './turn-station-concern'

interface Acceptance extends TurnInput {
  readonly title: string
  readonly summary: string
  readonly photos: readonly string[]
}

/** Eight database calls beside identity, begin and commit, one more to tell followers; each published picture is copied in storage. */
export const acceptConcern = (actor: Officer, input: Acceptance): Promise<TurnResult> =>
  turnStationConcern(actor, input, { turns: ['accept'], act: (...given) => acceptAsTopic(input, ...given) })

async function acceptAsTopic(
  input: Acceptance,
  transaction: Transaction,
  concern: StoredConcern,
  acting: Acting,
): Promise<StoredConcern> {
  refuseUnfitForPublic(concern, input)
  const accepted = { ...takeTurn(concern, { action: 'accept' }, acting), topic: topicIdOf(concern._id) }
  const opened = recordEvent(accepted.topic, null, {
    kind: 'opened',
    at: acting.now,
    by: acting.by,
    title: '受理为议题',
    text: null,
  })
  const published = await publishPhotos(accepted.topic, input.photos)
  const topic = openTopic(accepted, { ...input, photos: published }, opened.hash)
  await transaction.set(topics, topic)
  await transaction.set(events, eventDocumentOf(opened))
  await transaction.set(cards, cardOf(topic))
  await transaction.set(pages, pageOf(topic, [accepted], [opened]))
  await transaction.set(messages, messageOfTurn(accepted, 'concern-accepted'))
  await transaction.set(follows, authorFollowOf(accepted))
  await tellFollowers(transaction, accepted, 'followed-accepted', { subject: topic.title })
  return accepted
}

/** Only this concern's own pictures can be published, and no public text may give its author away. */
function refuseUnfitForPublic(concern: StoredConcern, { title, summary, photos }: Acceptance): void {
  if (photos.some((photo) => !concern.photos.includes(photo))) throw new Refusal('photo.foreign', { field: 'photos' })
  const hidden = { name: concern.isNameShown ? null : concern.name, phone: concern.phone }
  for (const [field, text] of Object.entries({ title, summary })) {
    const found = findPersonalData(text, hidden)
    if (found) throw new Refusal('text.personal', { field, message: `公开的文字里有${found}，请删去后再公开。` })
  }
}

function openTopic(concern: StoredConcern & { topic: string }, input: Acceptance, lastHash: string): StoredTopic {
  const council = concern.council ?? concern.station
  return {
    _id: concern.topic,
    number: spokenNumber(concern.topic, concern.updatedAt),
    version: 1,
    council,
    board: townshipOf(council) ?? council,
    method: countyAt(counties, council)?.rules.method ?? 'eight-step',
    step: 'collect',
    stepSince: concern.updatedAt,
    title: input.title,
    summary: input.summary,
    kind: concern.kind,
    photos: [...input.photos],
    concerns: [concern._id],
    followers: concern.followers,
    openedAt: concern.updatedAt,
    closedAt: null,
    lastHash,
    lastSequence: 1,
  }
}
