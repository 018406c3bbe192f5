/** The minutes for the station: text, every change, who said what to them, and once they are confirmed what goes into the papers. */
import type { Minutes } from '../../../types/minutes'
import type { Officer } from '../procedure'
import { getDocument } from '../store/database'
import { groundsOfSession } from '../store/grounds'
import { allNotes } from '../store/notes'
import { topics } from '../store/topics'
import { changesOf, filingOf, isFiled } from './filed-minutes'
import { attendedSeats, refuseUnheld, type Said, standingMinutes } from './minutes-of'
import { seatsInOrder, stationSession } from './station-session'

/** Three database calls beside identity, the last two side by side; two more while nothing was saved. */
export async function readMinutes(actor: Officer, id: string): Promise<Minutes> {
  const session = await stationSession(actor, id)
  refuseUnheld(session)
  const [invited, topic] = await Promise.all([seatsInOrder(session), getDocument(topics, session.topic)])
  const seats = attendedSeats(session, invited)
  const standing = await standingMinutes(session, seats, () => saidAt(id), actor.now)
  return {
    session: id,
    topic: session.topic,
    title: session.call.title,
    ...standing,
    changes: changesOf(session),
    attendance: seats.map(({ id: seat, called, how, leftAt, said }) => ({ seat, called, how, leftAt, said })),
    filing: standing.state === 'confirmed' ? filingOf(session, seats, standing) : null,
    isFiled: topic !== null && isFiled(topic, session),
  }
}

async function saidAt(session: string): Promise<Said> {
  const [notes, rounds] = await Promise.all([allNotes(session), groundsOfSession(session)])
  const grounds = rounds.flatMap(({ round, statements, result }) =>
    result === null ? [] : [{ round, statements: statements.filter(({ withdrawn }) => withdrawn === null), result }],
  )
  return { notes, grounds: grounds.reverse() }
}
