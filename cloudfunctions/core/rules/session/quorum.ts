/** Whether a session may open: enough of those called are there, and each interest group is heard. */
import type { SeatKind } from '../../../../types/session'

/** A county's rule: at least `share` (a fraction: numerator, denominator) of the members called, and `least` in any case. */
export interface QuorumRule {
  readonly share: readonly [number, number]
  readonly least: number
}

/** More than half of the members called, three at least, where the county's data says nothing else (domain: the rules are the county's). */
export const COMMON_QUORUM: QuorumRule = { share: [1, 2], least: 3 }

/** One seat as far as the count asks: who wrote instead of coming is heard, but not there. */
export interface Seat {
  readonly as: SeatKind
  /** The interest group it stands for, in words; null of members. */
  readonly group: string | null
  readonly isPresent: boolean
  readonly hasWritten: boolean
}

/** `lacking`: one sentence each; empty when the session may open. */
export interface Composition {
  readonly called: number
  readonly present: number
  readonly needed: number
  readonly missingGroups: readonly string[]
  readonly isQuorate: boolean
  readonly lacking: readonly string[]
}

const isMember = ({ as }: Seat): boolean => as === 'fixed' || as === 'invited' || as === 'sector'

/** More than the share: half of ten are not yet “more than half”. */
const neededOf = (called: number, { share: [part, whole], least }: QuorumRule): number =>
  Math.max(least, Math.floor((called * part) / whole) + 1)

/** See the file's purpose. A group is heard when one of its seats is there or has written. */
export function compositionOf(seats: readonly Seat[], rule: QuorumRule): Composition {
  const members = seats.filter(isMember)
  const present = members.filter((seat) => seat.isPresent).length
  const needed = neededOf(members.length, rule)
  const groups = [...new Set(seats.flatMap(({ group }) => group ?? []))]
  const missingGroups = groups.filter(
    (group) => !seats.some((seat) => seat.group === group && (seat.isPresent || seat.hasWritten)),
  )
  const lacking = [
    ...(present >= needed ? [] : [`委员应到 ${members.length} 人，至少要到 ${needed} 人，现在到了 ${present} 人。`]),
    ...missingGroups.map((group) => `${group}还没有代表到会，也没有书面意见。`),
  ]
  return { called: members.length, present, needed, missingGroups, isQuorate: lacking.length === 0, lacking }
}
