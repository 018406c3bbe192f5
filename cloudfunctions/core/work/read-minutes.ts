/** The minutes for the station: text, every change, who said what to them, and once they are confirmed what goes into the papers. */
import type { Filing, Minutes } from '../../../types/minutes'
import type { Officer } from '../procedure'
import { sayAttendance, wholeMinutes } from '../rules/session/compose-minutes'
import { diffLines } from '../rules/session/line-diff'
import { groundsOfSession } from '../store/grounds'
import { allNotes } from '../store/notes'
import type { StoredSession } from '../store/sessions'
import { type AttendedSeat, attendedSeats, refuseUnheld, type Said, type Standing, standingMinutes } from './minutes-of'
import { seatsInOrder, stationSession } from './station-session'

/** Two database calls beside identity, two more while nothing was saved. */
export async function readMinutes(actor: Officer, id: string): Promise<Minutes> {
  const session = await stationSession(actor, id)
  refuseUnheld(session)
  const seats = attendedSeats(session, await seatsInOrder(session))
  const standing = await standingMinutes(session, seats, () => saidAt(id), actor.now)
  return {
    session: id,
    topic: session.topic,
    title: session.call.title,
    ...standing,
    changes: changesOf(session),
    attendance: seats.map(({ id: seat, called, how, leftAt, said }) => ({ seat, called, how, leftAt, said })),
    filing: standing.state === 'confirmed' ? filingOf(session, seats, standing) : null,
  }
}

async function saidAt(session: string): Promise<Said> {
  const [notes, rounds] = await Promise.all([allNotes(session), groundsOfSession(session)])
  const grounds = rounds.flatMap(({ round, statements, result }) =>
    result === null ? [] : [{ round, statements: statements.filter(({ withdrawn }) => withdrawn === null), result }],
  )
  return { notes, grounds: grounds.reverse() }
}

function changesOf({ minutes }: StoredSession): Minutes['changes'] {
  if (minutes === null) return []
  const { versions, sentVersion } = minutes
  return versions
    .map((version, at) => ({ version, before: versions[at - 1], number: at + 1 }))
    .flatMap(({ version, before, number }) =>
      before === undefined
        ? []
        : [
            {
              version: number,
              at: version.at,
              isAfterSending: sentVersion !== null && number > sentVersion,
              lines: diffLines(wholeMinutes(before), wholeMinutes(version)),
            },
          ],
    )
    .reverse()
}

/** Dissent goes in as it was written; whose it is stays with the session. */
const filingOf = (
  { openedAt, call }: StoredSession,
  seats: readonly AttendedSeat[],
  { text, points }: Standing,
): Filing => ({
  heldAt: openedAt ?? call.startsAt,
  present: sayAttendance(seats),
  minutes: wholeMinutes({ text, points }),
  points: points.map((point) => point.text),
  dissent: [...new Set(seats.flatMap(({ said }) => said?.dissent ?? []))],
})
