/** A resident who met the same joins a concern or a topic (我也遇到) and hears of it from then on. */

import { sortKey } from '../../../types/fields'
import type { Joined } from '../../../types/follow'
import { LIMITS } from '../../../types/limits'
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { sayDay, startOfDay } from '../rules/china-time'
import { councilAt } from '../rules/counties'
import { followIdOf, spokenNumber, toldIdOf } from '../rules/identifiers'
import { counties } from '../served'
import { concerns, type StoredConcern } from '../store/concerns'
import { command, countDocuments, type Transaction, transact } from '../store/database'
import { follows, type StoredFollow } from '../store/follows'
import { messages, newDelivery, type StoredMessage } from '../store/messages'
import { type StoredTopic, topics } from '../store/topics'
import { addresseeOf } from './addressee'
import { followOf } from './follow-of'
import { countFollower, followsOfMatter } from './follow-topic'
import { concernsOf } from './gathered'
import { genericNameOf } from './present-concern'
import { peopleOf } from './project-topic'

interface Joining {
  readonly target: string
  readonly supervises: boolean
  readonly words?:
    | {
        readonly text?: string | undefined
        readonly kind?: string | undefined
        readonly council?: string | undefined
        readonly village?: string | undefined
      }
    | undefined
}

/**
 * Joining twice is joining once and answers the same; what is one's own is answered as own. A concern that became a topic
 * is joined as the topic. Six database calls beside begin and commit for a concern, eight for a topic.
 */
export async function joinMatter(actor: Resident, { target, words, supervises }: Joining): Promise<Joined> {
  const today = { person: actor.id, as: 'neighbour', order: command.gte(sortKey(startOfDay(actor.now), '')) }
  const isTooMany = (await countDocuments(follows, today)) >= LIMITS.joinsPerDay
  const joining = { actor, words: wordsOf(words), supervises, isTooMany }
  return transact(async (transaction) => {
    const concern = target.startsWith('c-') ? await transaction.get(concerns, target) : null
    if (concern && !concern.topic) return joinConcern(transaction, concern, joining)
    if (concern?.author === actor.id) return answerForConcern(concern, 'own')
    const topic = await transaction.get(topics, concern?.topic ?? target)
    if (!topic) throw new Refusal('follow.not-found', { field: 'target' })
    return joinTopic(transaction, topic, joining)
  })
}

interface Joiner {
  readonly actor: Resident
  readonly words: StoredFollow['words']
  readonly supervises: boolean
  readonly isTooMany: boolean
}

const wordsOf = (words: Joining['words']): StoredFollow['words'] =>
  words?.text === undefined
    ? null
    : {
        text: words.text,
        kind: words.kind ?? null,
        council: words.council ?? null,
        village: words.village ?? null,
      }

async function joinConcern(
  transaction: Transaction,
  concern: StoredConcern,
  { actor, words, supervises, isTooMany }: Joiner,
): Promise<Joined> {
  if (concern.author === actor.id) return answerForConcern(concern, 'own')
  if (await transaction.get(follows, followIdOf(concern._id, actor.id))) return answerForConcern(concern, 'joined')
  if (concern.state === 'returned') throw new Refusal('follow.answered', { field: 'target' })
  if (concern.state === 'withdrawn') throw new Refusal('follow.withdrawn', { field: 'target' })
  if (isTooMany) throw new Refusal('follow.too-many')
  const follow = followOf(concern._id, actor.id, actor.now, { words, supervises })
  // Neither version nor moment of change: a clerk who has the concern open may act on what was seen.
  const joined = { ...concern, followers: concern.followers + 1 }
  await transaction.insert(follows, follow)
  await transaction.set(concerns, joined)
  const answer = answerForConcern(joined, 'joined')
  await transaction.set(messages, joinedMessage(follow, answer))
  return answer
}

async function joinTopic(
  transaction: Transaction,
  topic: StoredTopic,
  { actor, supervises, isTooMany }: Joiner,
): Promise<Joined> {
  const before = await followsOfMatter(actor.id, [topic._id, ...concernsOf(topic)])
  const own = before.find(({ as }) => as === 'author')
  if (own) return { ...answerForTopic(topic), outcome: 'own', concern: own.concern }
  if (before.length > 0) return answerForTopic(topic)
  if (topic.closedAt !== null) throw new Refusal('follow.closed', { field: 'target' })
  if (isTooMany) throw new Refusal('follow.too-many')
  const follow = followOf(topic._id, actor.id, actor.now, { supervises })
  await transaction.insert(follows, follow)
  const answer = answerForTopic(await countFollower(transaction, topic, 1, supervises))
  await transaction.set(messages, joinedMessage(follow, answer))
  return answer
}

const answerForConcern = (concern: StoredConcern, outcome: Joined['outcome']): Joined => ({
  outcome,
  of: 'concern',
  target: concern._id,
  name: outcome === 'own' ? concern.title : genericNameOf(concern),
  addressee: addresseeOf(concern),
  people: 1 + concern.followers,
  replyBy: concern.replyBy,
  concern: outcome === 'own' ? concern._id : null,
})

const answerForTopic = (topic: StoredTopic): Joined => ({
  outcome: 'joined',
  of: 'topic',
  target: topic._id,
  name: topic.title,
  addressee: councilAt(counties, topic.council)?.name ?? '',
  people: peopleOf(topic),
  replyBy: null,
  concern: null,
})

/** One message a joining: who leaves and joins again is told again. */
function joinedMessage(follow: StoredFollow, { of, target, name, addressee, replyBy }: Joined): StoredMessage {
  const id = toldIdOf(`joined-${follow.since}`, follow._id)
  const phrases = MESSAGE_PHRASES['followed-joined']
  const facts = { number: '', title: name, addressee, replyWithinDays: 0, reason: '' }
  return {
    _id: id,
    to: follow.person,
    order: sortKey(follow.since, id),
    kind: 'followed-joined',
    title: phrases.title,
    body: phrases.body({ ...facts, replyBy: replyBy === null ? '' : sayDay(replyBy) }),
    concern: of === 'concern' ? target : null,
    number: spokenNumber(follow._id, follow.since),
    subject: name,
    topic: of === 'topic' ? target : null,
    boards: [],
    at: follow.since,
    delivery: newDelivery(follow.since),
  }
}
