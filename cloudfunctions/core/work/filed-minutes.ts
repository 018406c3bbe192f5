/** What of a session's minutes goes into the topic's file, and whether it stands there. */
import { papersOf } from '../../../types/filed'
import { LIMITS } from '../../../types/limits'
import type { Filing, HeldMinutes, Minutes } from '../../../types/minutes'
import { sayAttendance, wholeMinutes } from '../rules/session/compose-minutes'
import { diffLines } from '../rules/session/line-diff'
import type { StoredSession } from '../store/sessions'
import type { StoredTopic } from '../store/topics'
import type { AttendedSeat, Standing } from './minutes-of'

/** Each version after the first, newest first, with what it changed. */
export function changesOf({ minutes }: StoredSession): Minutes['changes'] {
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
export const filingOf = (
  { openedAt, call }: StoredSession,
  seats: readonly AttendedSeat[],
  { text, points }: Standing,
): Filing => ({
  heldAt: openedAt ?? call.startsAt,
  present: sayAttendance(seats),
  minutes: wholeMinutes({ text, points }),
  points: points.map((point) => point.text),
  dissent: dissentOf(seats),
})

const dissentOf = (seats: readonly AttendedSeat[]): string[] => [
  ...new Set(seats.flatMap(({ said }) => said?.dissent ?? [])),
]

/** See `heldSchema` in types/minutes. */
export const heldOf = (
  session: StoredSession,
  seats: readonly AttendedSeat[],
  { version, counts, points }: Standing,
): HeldMinutes => ({
  session: session._id,
  version,
  counts,
  points,
  dissent: dissentOf(seats),
  ...shortened(changesOf(session)),
})

/** What fits into the topic's document beside all else that lies there; the session keeps every version whole. */
function shortened(changes: Minutes['changes']): Pick<HeldMinutes, 'changes' | 'earlier'> {
  const newest = changes.slice(0, LIMITS.filedChanges)
  return {
    changes: newest.map((change) => {
      const changed = change.lines.filter(({ kind }) => kind !== 'same')
      const lines = changed.slice(0, LIMITS.filedChangeLines).map((line) => ({ ...line, text: cut(line.text) }))
      return { ...change, lines, left: changed.length - lines.length }
    }),
    earlier: changes.length - newest.length,
  }
}

const cut = (text: string): string => {
  const characters = Array.from(text)
  const most = LIMITS.filedChangeLine
  return characters.length <= most ? text : `${characters.slice(0, most).join('')}……（共 ${characters.length} 字）`
}

/** Nobody changes any more what the topic's file says of the session. */
export const isFiled = ({ file }: Pick<StoredTopic, 'file'>, { _id, closedAt }: StoredSession): boolean =>
  papersOf(file, 'session').some(
    ({ paper, at }) => paper.held?.session === _id || (closedAt !== null && at >= closedAt && paper.held === undefined),
  )
