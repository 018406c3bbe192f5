/** The minutes of a session as they stand, for whoever reads them: the last version, or the draft put together from the notes. */
import type { AgreedPoint } from '../../../types/minutes'
import { Refusal } from '../refusal'
import { invitationIdOf } from '../rules/identifiers'
import { type Attendee, composeMinutes, type Held } from '../rules/session/compose-minutes'
import { type Counts, countVoices, minutesStateOf, type Voice } from '../rules/session/minutes-standing'
import type { StoredInvitation } from '../store/invitations'
import type { StoredSession } from '../store/sessions'

/** A seat as it took part, with what was said to the minutes. */
export interface AttendedSeat extends Attendee, Voice {
  readonly id: string
  readonly called: string
  readonly said: StoredInvitation['minutes']
}

/** Where nobody was ticked there is nothing to put together: the paper came without a session. */
export function refuseUnheld({ state, attendance }: StoredSession): void {
  if (state === 'open' || state === 'called') throw new Refusal('session.not-over')
  if (attendance.length === 0) throw new Refusal('minutes.none')
}

/** In the order of the seats. */
export function attendedSeats(session: StoredSession, invited: readonly StoredInvitation[]): AttendedSeat[] {
  const bySeat = new Map(invited.map((invitation) => [invitation.seat, invitation]))
  const taken = new Map(session.attendance.map((each) => [each.seat, each]))
  return session.seats.map(({ seat, as, group, called, insteadOf }) => ({
    seat,
    insteadOf,
    id: invitationIdOf(session._id, seat),
    called,
    as,
    group,
    how: taken.get(seat)?.how ?? 'absent',
    leftAt: taken.get(seat)?.leftAt ?? null,
    said: bySeat.get(seat)?.minutes ?? null,
  }))
}

/** The version that stands. */
export interface Standing {
  readonly state: ReturnType<typeof minutesStateOf>
  readonly version: number
  readonly text: string
  readonly points: AgreedPoint[]
  readonly confirmBy: number | null
  readonly counts: Counts
}

/** What was said and voted on: the draft is put together from it. */
export type Said = Pick<Held, 'notes' | 'grounds'>

/** For whoever reads minutes of which there is a version anyway. */
export const nothingSaid = async (): Promise<Said> => ({ notes: [], grounds: [] })

/** `said` is asked for only while there is no version. */
export async function standingMinutes(
  { minutes, call, openedAt, closedAt }: StoredSession,
  seats: readonly AttendedSeat[],
  said: () => Promise<Said>,
  now: number,
): Promise<Standing> {
  const last = minutes?.versions.at(-1)
  const version = minutes?.versions.length ?? 0
  const counts = countVoices(seats, version)
  const held = { call, openedAt: openedAt ?? call.startsAt, closedAt: closedAt ?? call.endsAt, attendance: seats }
  return {
    state: minutesStateOf(minutes, counts, now),
    version,
    text: last?.text ?? composeMinutes({ ...held, ...(await said()) }),
    points: last?.points ?? [],
    confirmBy: minutes?.confirmBy ?? null,
    counts,
  }
}
