/** A station adds waiting concerns to an open topic of the same council: the topic grows, its record says so, every author is told. */
import type { MergeResult, SeenConcern } from '../../../types/bundle'
import { LIMITS } from '../../../types/limits'
import { numberIn } from '../../../types/method'
import type { TimelineEvent } from '../../../types/timeline'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { stationName } from '../rules/counties'
import { dealsWith } from '../rules/powers'
import { recorded } from '../rules/record'
import { counties } from '../served'
import { concerns, type StoredConcern } from '../store/concerns'
import { type Transaction, transact } from '../store/database'
import { type StoredTopic, topics } from '../store/topics'
import { countNeighbours } from './count-neighbours'
import { loadGathered, tellOfTopic } from './gather-concerns'
import { concernsOf, gatheredOf } from './gathered'
import { peopleOf } from './project-topic'
import { type Acting, takeTurn, wasTaken } from './take-turn'
import { writeTopic } from './write-topic'

interface Merging {
  readonly requestId: string
  readonly topic: string
  readonly version?: number | undefined
  readonly concerns: readonly SeenConcern[]
}

/**
 * Four database calls for the topic and four for each concern beside identity, begin and commit; one more for each concern
 * that is followed, and one to count neighbours when there are any. A request that was done before is answered with the topic as it is now.
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
    const authors = merged.map(({ author }) => author)
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
  if (!first || !concernsOf(topic).includes(first.concern)) return false
  const concern = await transaction.get(concerns, first.concern)
  return concern !== null && wasTaken(concern, acting, ['merge'])
}

function refuseUnfit(topic: StoredTopic, { version, concerns: added }: Merging): void {
  if (topic.closedAt !== null) throw new Refusal('topic.closed', { field: 'topic' })
  if (version !== undefined && topic.version !== version) throw new Refusal('topic.changed', { field: 'topic' })
  if (isMapped(topic)) throw new Refusal('topic.mapped', { field: 'topic' })
  if (topic.gathered.length + added.length > LIMITS.concernsOfTopic) throw new Refusal('topic.full', { field: 'topic' })
}

/** Past the step in which every concern is mapped to an answer, nobody would answer a further one. */
function isMapped({ method, step }: StoredTopic): boolean {
  const mapping = method.steps.find(({ requires }) => requires.includes('mapping'))
  return mapping !== undefined && numberIn(method, step) > numberIn(method, mapping.key)
}

/** The topic with what it gathers now. Three database calls. */
async function growTopic(
  transaction: Transaction,
  topic: StoredTopic,
  merged: readonly StoredConcern[],
  { by, now }: Acting,
): Promise<StoredTopic> {
  const event: TimelineEvent = { kind: 'merged', at: now, by, title: `并入 ${merged.length} 件诉求`, text: null }
  const grown: StoredTopic = {
    ...topic,
    version: topic.version + 1,
    gathered: [...topic.gathered, ...merged.map(gatheredOf)],
    ...(await countNeighbours(topic, merged)),
    record: recorded(topic._id, topic.record, event),
  }
  await writeTopic(transaction, grown)
  return grown
}

const resultOf = (topic: StoredTopic): MergeResult => ({
  topic: topic._id,
  version: topic.version,
  title: topic.title,
  people: peopleOf(topic),
})
