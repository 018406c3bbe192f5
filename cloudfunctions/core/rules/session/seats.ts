/** Whom a plan invites, seat by seat: each member by name, each representative of a group by whom they stand for. */
import type { Plan } from '../../../../types/papers/plan'
import type { Seat } from '../../../../types/session'

type Participants = Plan['participants']

/** Members first, then groups, then others, as the plan has them. The names of seats do not depend on that order. */
export function seatsOf({ members, groups, others }: Participants): readonly Seat[] {
  return [
    ...members.map(({ id, called, as }): Seat => ({ seat: id, as, member: id, called, group: null })),
    ...numbered(groups).map(
      ({ row: { label, who, count }, number }): Seat => ({
        seat: `group ${label} ${number}`,
        as: 'group',
        member: null,
        called: `${label}：${who}${count > 1 ? ` ${number}` : ''}`,
        group: label,
      }),
    ),
    ...numbered(others).map(
      ({ row: { label, count }, number }): Seat => ({
        seat: `other ${label} ${number}`,
        as: 'other',
        member: null,
        called: `${label}${count > 1 ? ` ${number}` : ''}`,
        group: null,
      }),
    ),
  ]
}

/** One for each head, counted from 1 within a label, however many rows have it. */
function numbered<Row extends { readonly label: string; readonly count: number }>(rows: readonly Row[]) {
  const next = new Map<string, number>()
  return rows.flatMap((row) =>
    Array.from({ length: row.count }, () => {
      const number = (next.get(row.label) ?? 0) + 1
      next.set(row.label, number)
      return { row, number }
    }),
  )
}

/** Of the seats that were there before, those that are not any more; one that comes back is no longer among them. */
export const droppedSeats = (
  before: { readonly seats: readonly Seat[]; readonly dropped: readonly Seat[] },
  seats: readonly Seat[],
): readonly Seat[] =>
  [...before.seats, ...before.dropped].filter(({ seat }) => seats.every((each) => each.seat !== seat))
