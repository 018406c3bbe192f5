/** Invitations in the order of a calendar: what is still to come first, nearest on top, then what was, newest on top; and a month as a grid. */
import { dayOf } from '@/services/dates'
import type { InvitationRow } from '~types/invitation'

/** A month and its consultations. */
export interface Month {
  readonly key: string
  readonly label: string
  readonly rows: readonly InvitationRow[]
}

/** Still to come: not over, not cancelled, and still meant for the reader. */
export const isAhead = ({ endsAt, state, isWithdrawn }: InvitationRow, now: number): boolean =>
  now < endsAt && state !== 'cancelled' && state !== 'closed' && !isWithdrawn

/** See the file's purpose. */
export function sortedRows(rows: readonly InvitationRow[], now: number) {
  const ahead = rows.filter((row) => isAhead(row, now)).sort((a, b) => a.startsAt - b.startsAt)
  const past = rows.filter((row) => !isAhead(row, now)).sort((a, b) => b.startsAt - a.startsAt)
  return { ahead, past }
}

/** Rows under their months, in the order in which they come. */
export function byMonth(rows: readonly InvitationRow[]): readonly Month[] {
  const months = new Map<string, InvitationRow[]>()
  for (const row of rows) {
    const { year, month } = dayOf(row.startsAt)
    const key = `${year}年${month}月`
    months.set(key, [...(months.get(key) ?? []), row])
  }
  return [...months].map(([key, own]) => ({ key, label: key, rows: own }))
}

/** A day of the grid; null where the week has one of another month. */
export interface GridDay {
  readonly date: number
  readonly rows: readonly InvitationRow[]
}

/** Weeks from Monday on, with what is on each day. */
export function gridOf(year: number, month: number, rows: readonly InvitationRow[]): readonly (GridDay | null)[] {
  const first = new Date(Date.UTC(year, month - 1, 1))
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (first.getUTCDay() + 6) % 7
  return [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: days }, (_, at): GridDay => {
      const date = at + 1
      const own = rows.filter(({ startsAt }) => {
        const day = dayOf(startsAt)
        return day.year === year && day.month === month && day.date === date
      })
      return { date, rows: own }
    }),
  ]
}
