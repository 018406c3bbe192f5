/** A station adds waiting concerns to an open topic of the same council: the topic grows, its record says so, every author is told. */
import type { MergeResult, SeenConcern } from '../../../types/bundle'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { stationName } from '../rules/counties'
import { dealsWith } from '../rules/powers'
import { recordEvent } from '../rules/record'
import { counties } from '../served'
import { cards } from '../store/cards'
import { concerns, type StoredConcern } from '../store/concerns'
import { type Transaction, transact } from '../store/database'
import { eventDocumentOf, events } from '../store/events'
import { pages } from '../store/pages'
import { type StoredTopic, topics } from '../store/topics'
import { authorsOf, followersOf, loadGathered, tellOfTopic } from './gather-concerns'
import { cardOf, pageAfterMerge, pageOf, peopleOf } from './project-topic'
import { type Acting, takeTurn, wasTaken } from './take-turn'

interface Merging {
  readonly requestId: string
  readonly topic: string
  readonly version?: number | undefined
  readonly concerns: readonly SeenConcern[]
}

/**
 * Six database calls for the topic and four for each concern beside identity, begin and commit; one more for each concern
 * that is followed. A request that was done before is answered with the topic as it is now.
 */
export const mergeConcerns = (actor: Officer, input: Merging): Promise<MergeResult> =>
  transact(async (transaction) => {
    const topic = await transaction.get(topics, input.topic)
    if (!topic || !dealsWith(actor.grants, topic.board)) throw new Refusal('topic.not-found')
    const acting = {
      requestId: input.requestId,
      person: actor.id,
      by: stationName(counties, topic.board),
      now: actor.now,
    }
    if (await wasMerged(transaction, topic, input, acting)) return resultOf(topic)
    refuseUnfit(topic, input)
    const gathering = { actor, council: topic.council, field: 'concerns' }
    const merged = (await loadGathered(transaction, input.concerns, gathering)).map((concern) => ({
      ...takeTurn(concern, { action: 'merge', topic: topic.title }, acting),
      topic: topic._id,
    }))
    const grown = await growTopic(transaction, topic, merged, acting)
    const reason = topic.title
    const authors = authorsOf(merged)
    for (const concern of merged) {
      await transaction.set(concerns, concern)
      await tellOfTopic(transaction, concern, topic, {
        toAuthor: 'concern-merged',
        toFollowers: 'followed-accepted',
        reason,
        authors,
      })
    }
    return resultOf(grown)
  })

/** Only when the topic already holds the first concern is there anything to look up, so a first try costs no call more. */
async function wasMerged(
  transaction: Transaction,
  topic: StoredTopic,
  { concerns: [first] }: Merging,
  acting: Acting,
): Promise<boolean> {
  if (!first || !topic.concerns.includes(first.concern)) return false
  const concern = await transaction.get(concerns, first.concern)
  return concern !== null && wasTaken(concern, acting, ['merge'])
}

function refuseUnfit(topic: StoredTopic, { version }: Merging): void {
  if (topic.closedAt !== null) throw new Refusal('topic.closed', { field: 'topic' })
  if (version !== undefined && topic.version !== version) throw new Refusal('topic.changed', { field: 'topic' })
}

/** The topic with its record, card and page. Five database calls. */
async function growTopic(
  transaction: Transaction,
  topic: StoredTopic,
  merged: readonly StoredConcern[],
  { by, now }: Acting,
): Promise<StoredTopic> {
  const event = recordEvent(
    topic._id,
    { sequence: topic.lastSequence, hash: topic.lastHash },
    { kind: 'merged', at: now, by, title: `并入 ${merged.length} 件诉求`, text: null },
  )
  const grown: StoredTopic = {
    ...topic,
    version: topic.version + 1,
    concerns: [...topic.concerns, ...merged.map(({ _id }) => _id)],
    authors: [...new Set([...topic.authors, ...authorsOf(merged)])],
    followers: topic.followers + followersOf(merged),
    lastHash: event.hash,
    lastSequence: event.sequence,
  }
  const page = await transaction.get(pages, topic._id)
  await transaction.set(topics, grown)
  await transaction.set(events, eventDocumentOf(event))
  await transaction.set(cards, cardOf(grown))
  await transaction.set(pages, page ? pageAfterMerge(page, grown, merged, event) : pageOf(grown, merged, [event]))
  return grown
}

const resultOf = (topic: StoredTopic): MergeResult => ({
  topic: topic._id,
  version: topic.version,
  title: topic.title,
  people: peopleOf(topic),
})
