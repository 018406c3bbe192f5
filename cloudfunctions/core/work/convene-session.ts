/** The station calls a session by hand: where the method knows no plan, or after one that was held or cancelled. */
import type { ConveneInput, SessionResult } from '../../../types/calling'
import { spanOf } from '../../../types/papers/plan'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { sessionIdOf } from '../rules/identifiers'
import { keptPlan } from '../rules/planning/kept-plan'
import { dealsWith } from '../rules/powers'
import { isTimeToConvene } from '../rules/session/convening'
import { getDocument, transact } from '../store/database'
import { sessions } from '../store/sessions'
import { type StoredTopic, topics } from '../store/topics'
import { refuseUnknownChoice } from './county-choices'
import { newSession } from './new-session'
import { meetsOf, sessionResultOf } from './own-session'
import { readPlanningCase } from './planning-case'

/** Three database calls to know the topic and who is on the roster, then five beside begin and commit. */
export async function conveneSession(
  actor: Officer,
  { requestId, topic: id, plan }: ConveneInput,
): Promise<SessionResult> {
  const topic = own(actor, await getDocument(topics, id))
  refuseUnknownChoice(plan, topic.board)
  if (plan.startsAt <= actor.now) throw new Refusal('session.past', { field: 'plan.startsAt' })
  const kept = keptPlan(plan, await readPlanningCase(topic, spanOf(plan), actor.now))
  if (!kept.ok) throw new Refusal('topic.paper', { field: `plan.${kept.field}`, message: kept.message })
  const session = sessionIdOf(id, `${actor.id} ${requestId}`)
  return transact(async (transaction) => {
    const done = await transaction.get(sessions, session)
    if (done) return sessionResultOf(done)
    const now = own(actor, await transaction.get(topics, id))
    if (!isTimeToConvene(now)) throw new Refusal('session.too-early')
    if (now.conveneAt !== null) throw new Refusal('session.being-called')
    const before = now.session === null ? null : await transaction.get(sessions, now.session)
    if (before?.state === 'called' || before?.state === 'open') throw new Refusal('session.live')
    const called = newSession(now, kept.plan, { id: session, planAt: null, now: actor.now })
    await transaction.set(sessions, called)
    await transaction.set(topics, { ...now, session, meets: meetsOf(called) })
    return sessionResultOf(called)
  })
}

/** A topic of another place is answered as if it were not there. */
function own(actor: Officer, topic: StoredTopic | null): StoredTopic {
  if (!topic || !dealsWith(actor.grants, topic.board)) throw new Refusal('topic.not-found')
  return topic
}
