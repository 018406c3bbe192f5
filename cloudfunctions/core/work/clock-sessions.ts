/** The courier's part: consultations in writing and online open and close by their times; who has not written is reminded the day before. */
import * as v from 'valibot'
import { clockDue, isRemote, nextClockAt } from '../rules/session/closing'
import { command, getDocument, projectDocuments, transact } from '../store/database'
import { type StoredSession, sessions } from '../store/sessions'
import { newTelling, withoutSession } from './new-session'
import { keepCalendar } from './own-session'
import { compositionAt, seatsInOrder } from './station-session'
import { closedSession, openedSession } from './turn-session'

/** Sessions looked at in one go; what is left is found by the next round. */
const BATCH = 20

const dueRow = v.object({ _id: v.string() })

/**
 * Answers how many were opened, reminded of, or closed. Trouble with one session keeps no other waiting; it is thrown at the end and
 * tried again by the next round. One database call to find them; for each two for itself and its seats, and two beside begin
 * and commit, four where it did not come about. Two rounds at once do it once: the session says when it is due next.
 */
export async function clockSessions(now: number, isTimeUp: () => boolean): Promise<number> {
  const due = await projectDocuments(
    sessions,
    { where: { clockAt: command.lte(now) }, orderBy: ['clockAt', 'asc'], limit: BATCH },
    { _id: 1 },
    dueRow,
  )
  let turned = 0
  let trouble: unknown = null
  for (const { _id } of due) {
    if (isTimeUp()) break
    try {
      if (await turn(_id, now)) turned += 1
    } catch (problem) {
      trouble = problem
    }
  }
  if (trouble !== null) throw trouble
  return turned
}

/** Whether it was turned here, and not by another round meanwhile. */
async function turn(id: string, now: number): Promise<boolean> {
  const found = await getDocument(sessions, id)
  if (!found) return false
  const invited = await seatsInOrder(found)
  return transact(async (transaction) => {
    const session = await transaction.get(sessions, found._id)
    if (!session || session.clockAt !== found.clockAt) return false
    const after = afterClock(session, invited, now)
    if (after === session) return false
    await transaction.set(sessions, after)
    if (after.state === 'cancelled') await keepCalendar(transaction, after)
    return true
  })
}

type Invited = Parameters<typeof closedSession>[1]

function afterClock(session: StoredSession, invited: Invited, now: number): StoredSession {
  switch (clockDue(session, now)) {
    case 'open':
      return openedSession(session, now)
    case 'remind':
      // While something else is being told it waits for the next round.
      if (session.telling !== null) return session
      return { ...session, clockAt: session.call.closesAt ?? null, telling: newTelling('closing', now) }
    case 'close':
      return closing(session, invited, now)
    case null:
      return { ...session, clockAt: nextClockAt(session, now) }
  }
}

/** Where people met the clerk counted them before it opened; where nobody did, too few who wrote make no consultation. */
function closing(session: StoredSession, invited: Invited, now: number): StoredSession {
  const { isQuorate, lacking } = compositionAt(session, invited)
  return isQuorate || !isRemote(session.call.format)
    ? closedSession(session, invited, now)
    : withoutSession(session, `到了截止时间，没有开成。${lacking.join('')}`, now)
}
