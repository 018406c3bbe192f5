/** The courier's part: a plan that was approved calls its session, another plan changes the call, a topic's end cancels it. */
import type { PaperOf } from '../../../types/papers/paper'
import { sessionIdOf } from '../rules/identifiers'
import { callOf } from '../rules/session/call'
import { nextClockAt } from '../rules/session/closing'
import { conveningOf, standingOf } from '../rules/session/convening'
import { nextReminderAt } from '../rules/session/reminders'
import { seatsOf } from '../rules/session/seats'
import { command, findDocuments, transact } from '../store/database'
import { type StoredSession, sessions } from '../store/sessions'
import { type StoredTopic, topics } from '../store/topics'
import { newSession, withCall, withoutSession } from './new-session'

/** Topics looked at in one go; what is left is found by the next round. */
const BATCH = 20

/**
 * Answers how many sessions were called, changed or ended. Trouble with one topic keeps no other waiting; it is thrown at the end.
 * One database call to find them; for each four beside begin and commit. Two rounds at once do it once: the topic is written with it.
 */
export async function conveneTopics(now: number, isTimeUp: () => boolean): Promise<number> {
  const due = await findDocuments(topics, {
    where: { conveneAt: command.lte(now) },
    orderBy: ['conveneAt', 'asc'],
    limit: BATCH,
  })
  let changed = 0
  let trouble: unknown = null
  for (const { _id } of due) {
    if (isTimeUp()) break
    try {
      if (await convene(_id, now)) changed += 1
    } catch (problem) {
      trouble = problem
    }
  }
  if (trouble !== null) throw trouble
  return changed
}

const convene = (id: string, now: number): Promise<boolean> =>
  transact(async (transaction) => {
    const topic = await transaction.get(topics, id)
    if (!topic || topic.conveneAt === null) return false
    const before = topic.session === null ? null : await transaction.get(sessions, topic.session)
    const after = sessionAfter(topic, before, now)
    if (after && after !== before) await transaction.set(sessions, after)
    await transaction.set(topics, { ...topic, conveneAt: null, session: after?._id ?? topic.session })
    return after !== before
  })

/** The session that fits the topic as it stands; the same one when nothing changes. */
function sessionAfter(topic: StoredTopic, session: StoredSession | null, now: number): StoredSession | null {
  const standing = standingOf(topic)
  const plan = standing.is === 'planned' ? planAt(topic, standing.plan) : null
  const step = conveningOf(standing, session, plan?.startsAt ?? 0, now)
  switch (step.do) {
    case 'call':
      return (
        plan && newSession(topic, plan, { id: sessionIdOf(topic._id, `plan ${step.plan}`), planAt: step.plan, now })
      )
    case 'change':
      return (
        session &&
        plan && { ...withCall(session, callOf(plan, topic.title, 0), now, seatsOf(plan.participants)), plan: step.plan }
      )
    case 'cancel':
      return session && withoutSession(session, step.reason, now)
    case 'close':
      return session && { ...session, state: 'closed', closedAt: now, remindAt: null, clockAt: null }
    case 'pause':
      return session && { ...session, remindAt: null, clockAt: null }
    case 'go-on':
      return (
        session && {
          ...session,
          remindAt: nextReminderAt(session.call.startsAt, now),
          clockAt: nextClockAt(session, now),
        }
      )
    case 'nothing':
      return session
  }
}

function planAt({ file }: StoredTopic, at: number): PaperOf<'plan'> | null {
  const paper = file[at]?.paper
  return paper?.kind === 'plan' ? paper : null
}
