/** Who may check in when, and what counts as late: the code on the wall, the clerk's tick, and who may write instead of coming. */
import type { ErrorCode } from '../../../../types/errors'
import { LIMITS } from '../../../../types/limits'
import { FORMAT_ONLINE, FORMATS_IN_WRITING, type Presence, type TickInput } from '../../../../types/live'
import type { TookPart } from '../../../../types/minutes'
import type { Call, SessionState } from '../../../../types/session'
import type { ReadCode } from './check-in-code'

/** Milliseconds before its beginning from which a session takes people in (issue: check-in). */
export const DOORS_OPEN = 30 * 60_000

/** Milliseconds after the beginning within which nobody is called late. */
const GRACE = 5 * 60_000

/** The session as far as its doors are concerned. */
interface Doors {
  readonly state: SessionState
  readonly call: Pick<Call, 'startsAt'>
}

/** Why nobody can check in now; null when they can. */
export function closedDoors({ state, call }: Doors, now: number): ErrorCode | null {
  if (state === 'cancelled') return 'check-in.cancelled'
  if (state === 'closed') return 'check-in.over'
  return state === 'called' && now < call.startsAt - DOORS_OPEN ? 'check-in.too-early' : null
}

/** What each reading of a code is refused with; null: it is taken. */
export const REFUSED_CODES = {
  current: null,
  old: 'check-in.old',
  'other-session': 'check-in.other-session',
  unknown: 'check-in.unknown',
} as const satisfies Record<ReadCode, ErrorCode | null>

/** Somebody is there: who was before stays as they were, who had left is back and their absence is kept; who follows online and comes is there. */
export function arrived(
  before: Presence | null,
  by: Presence['by'],
  { call }: Pick<Doors, 'call'>,
  now: number,
): Presence {
  if (before === null) return { at: now, by, isLate: now > call.startsAt + GRACE, leftAt: null, away: [] }
  const here = { ...before, by: before.by === 'online' ? by : before.by }
  return before.leftAt === null
    ? here
    : { ...here, leftAt: null, away: [...before.away, { from: before.leftAt, until: now }].slice(-LIMITS.absences) }
}

/** After the clerk's tick: who is late says the clerk, who may tick long after. Who was never there can neither leave nor come back. */
export function ticked(
  before: Presence | null,
  as: TickInput['as'],
  doors: Pick<Doors, 'call'>,
  now: number,
): Presence | null {
  switch (as) {
    case 'present':
    case 'late':
      return { ...arrived(before, 'clerk', doors, now), isLate: as === 'late' }
    case 'back':
      return before && arrived(before, 'clerk', doors, now)
    case 'left':
      return before && { ...before, leftAt: before.leftAt ?? now }
    case 'absent':
      return null
  }
}

/** Present right now. */
export const isPresent = (presence: Presence | null): boolean => presence !== null && presence.leftAt === null

/** How somebody took part, once it is over; who came and left took part. */
export function tookPart({
  presence,
  wroteAt,
}: {
  readonly presence: Presence | null
  readonly wroteAt: number | null
}): TookPart {
  if (presence?.by === 'online') return 'online'
  if (presence) return presence.isLate ? 'late' : 'present'
  return wroteAt === null ? 'absent' : 'wrote'
}

/** Whether people may take part from elsewhere. */
export const isOnline = (format: string): boolean => format.includes(FORMAT_ONLINE)

/** Whether people may write from the call on: the format says so, or they answered that they would. */
export const isInWriting = (format: string, isWriting: boolean): boolean =>
  isWriting || FORMATS_IN_WRITING.some((word) => format.includes(word))

/** Why somebody invited cannot write now; null when they can: from the call on in writing, else while it is held. */
export function closedToNotes(
  { state, call }: { readonly state: SessionState; readonly call: Pick<Call, 'format' | 'closesAt'> },
  isWriting: boolean,
  now: number,
): ErrorCode | null {
  if (state === 'closed' || state === 'cancelled') return 'note.closed'
  if (call.closesAt !== undefined && now > call.closesAt) return 'note.closed'
  return state === 'open' || isInWriting(call.format, isWriting) ? null : 'note.too-early'
}
