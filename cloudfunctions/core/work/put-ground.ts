/** The station puts the statements to the people: from then on no word of them changes; one may be taken back with a reason. */
import type { GroundActed, TurnGroundInput, WithdrawStatementInput } from '../../../types/ground'
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { sayMoment } from '../rules/china-time'
import { statementsFor } from '../rules/common-ground/put-statements'
import { announcements, type StoredAnnouncement } from '../store/announcements'
import { getDocument, type Transaction, transact } from '../store/database'
import { grounds, groundsOfSession, type StoredGround } from '../store/grounds'
import { type StoredSession, sessions } from '../store/sessions'
import { type StoredTopic, topics } from '../store/topics'
import { newSpread } from './announce'
import { concernsOf } from './gathered'
import { newTelling } from './new-session'
import { groundActedOf, isDoneTo, ownGround, takesStatements } from './own-ground'
import { stationSession } from './station-session'

/** Everybody invited is told, and residents concerned when something is put to them. Three database calls, five beside begin and commit. */
export async function openGround(actor: Officer, input: TurnGroundInput): Promise<GroundActed> {
  const { id, topic } = await latestGround(actor, input.session)
  return transact(async (transaction) => {
    const before = await ownGround(transaction, actor, id)
    if (isDoneTo(before, input.requestId, actor.id)) return groundActedOf(before)
    if (before.state !== 'draft' || before.version !== input.version) throw new Refusal('ground.changed')
    if (before.closesAt <= actor.now) throw new Refusal('ground.past', { field: 'closesAt' })
    const session = await transaction.get(sessions, before.session)
    if (!session || !takesStatements(session)) throw new Refusal('ground.over')
    if (session.telling !== null) throw new Refusal('ground.telling')
    const after: StoredGround = {
      ...before,
      state: 'open',
      openedAt: actor.now,
      dueAt: before.closesAt,
      version: before.version + 1,
      turns: [...before.turns, { requestId: input.requestId, person: actor.id }],
    }
    await transaction.set(grounds, after)
    await tell(transaction, after, session, topic, actor.now)
    return groundActedOf(after)
  })
}

/** One sentence only, and the last one not: then the round is closed instead. Two database calls, two beside begin and commit. */
export async function withdrawStatement(actor: Officer, input: WithdrawStatementInput): Promise<GroundActed> {
  const { id } = await latestGround(actor, input.session)
  return transact(async (transaction) => {
    const before = await ownGround(transaction, actor, id)
    if (isDoneTo(before, input.requestId, actor.id)) return groundActedOf(before)
    if (before.state !== 'open') throw new Refusal('ground.closed')
    const left = before.statements.filter(({ withdrawn }) => withdrawn === null)
    if (left.every((statement) => statement.id !== input.statement)) throw new Refusal('ground.statement')
    if (left.length === 1) throw new Refusal('ground.last')
    const after: StoredGround = {
      ...before,
      statements: before.statements.map((each) =>
        each.id === input.statement ? { ...each, withdrawn: input.reason } : each,
      ),
      version: before.version + 1,
      turns: [...before.turns, { requestId: input.requestId, person: actor.id }],
    }
    await transaction.set(grounds, after)
    return groundActedOf(after)
  })
}

/** The newest round of a session of the own station, with its topic. */
export async function latestGround(
  actor: Officer,
  session: string,
): Promise<{ readonly id: string; readonly topic: StoredTopic | null }> {
  const { topic } = await stationSession(actor, session)
  const [[last], found] = await Promise.all([groundsOfSession(session), getDocument(topics, topic)])
  if (!last) throw new Refusal('ground.not-found')
  return { id: last._id, topic: found }
}

async function tell(
  transaction: Transaction,
  ground: StoredGround,
  session: StoredSession,
  topic: StoredTopic | null,
  now: number,
): Promise<void> {
  const telling = { ...newTelling('statements', now), until: ground.closesAt }
  await transaction.set(sessions, { ...session, telling })
  if (topic !== null && statementsFor(ground.statements, 'concerned').length > 0) {
    await transaction.set(announcements, announcementOf(ground, topic, now))
  }
}

function announcementOf(
  { _id, statements, closesAt }: StoredGround,
  topic: StoredTopic,
  at: number,
): StoredAnnouncement {
  const phrases = MESSAGE_PHRASES['topic-statements']
  return {
    _id: `a-${_id}`,
    targets: [topic._id, ...concernsOf(topic)],
    except: [],
    kind: 'topic-statements',
    title: phrases.title,
    body: phrases.body({
      number: topic.number,
      title: topic.title,
      addressee: '',
      replyBy: sayMoment(closesAt),
      replyWithinDays: 0,
      reason: String(statementsFor(statements, 'concerned').length),
    }),
    concern: null,
    topic: topic._id,
    subject: topic.title,
    boards: [topic.board],
    at,
    spread: newSpread(at),
  }
}
