/** The courier's part: sessions whose people are to be reminded, the day before and two hours before, each reminder once. */
import { nextReminderAt, reminderDue } from '../rules/session/reminders'
import { command, findDocuments, updateWhere } from '../store/database'
import { type StoredSession, sessions } from '../store/sessions'
import { newTelling } from './new-session'

/** Sessions looked at in one go; what is left is found by the next round. */
const BATCH = 20

/** Answers for how many sessions the reminders begin to be written. One database call to find them, one for each. */
export async function remindInvited(now: number, isTimeUp: () => boolean): Promise<number> {
  const due = await findDocuments(sessions, {
    where: { state: 'called', remindAt: command.lte(now) },
    orderBy: ['remindAt', 'asc'],
    limit: BATCH,
  })
  let begun = 0
  for (const session of due) {
    if (isTimeUp()) break
    begun += await remind(session, now)
  }
  return begun
}

/** The condition keeps two rounds from doing it twice; while something else is being told it waits for the next round. */
async function remind({ _id, call, remindAt }: StoredSession, now: number): Promise<number> {
  if (remindAt === null) return 0
  const of = reminderDue(call.startsAt, remindAt, now)
  const telling = of === null ? {} : { telling: command.set(newTelling(of, now)) }
  const next = { remindAt: nextReminderAt(call.startsAt, now), ...telling }
  const changed = await updateWhere(sessions, { _id, state: 'called', remindAt, telling: null }, next)
  return of === null ? 0 : changed
}
