/** Whether a session may open: enough of those called are there, and each interest group is heard. */
import type { SeatKind } from '../../../../types/session'

/** A county's rule: more than `share` (a fraction: part, whole) of the members called, and `least` of them, or all where fewer are called. */
export interface QuorumRule {
  readonly share: readonly [number, number]
  readonly least: number
  /** Who comes in a member's place counts as that member; a group's substitute always speaks for the group. */
  readonly countsSubstitutes: boolean
  /** Who takes part online counts as being there. */
  readonly countsOnline: boolean
}

/** More than half of the members called, three at least, where the county's data says nothing else (domain: the rules are the county's). */
export const COMMON_QUORUM: QuorumRule = { share: [1, 2], least: 3, countsSubstitutes: false, countsOnline: true }

/** One seat as far as the count asks: who wrote instead of coming is heard, but not there. */
export interface Seat {
  /** Names it within the session. */
  readonly seat: string
  /** The seat in whose place this one is taken. */
  readonly insteadOf?: string | undefined
  readonly as: SeatKind
  /** The interest group it stands for, in words; null of members. */
  readonly group: string | null
  readonly isPresent: boolean
  readonly isOnline: boolean
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

const isMember = ({ as, insteadOf }: Seat): boolean =>
  insteadOf === undefined && (as === 'fixed' || as === 'invited' || as === 'sector')

/** More than the share: half of ten are not yet “more than half”. Of fewer than `least` all have to be there; without any nobody could open. */
export const neededOf = (
  called: number,
  { share: [part, whole], least }: Pick<QuorumRule, 'share' | 'least'>,
): number => Math.max(1, Math.min(called, least), Math.floor((called * part) / whole) + 1)

/**
 * See the file's purpose. A group is heard when one of its seats is there or has written. `isInWriting`: nobody meets anywhere, so a
 * member who has written is there.
 */
export function compositionOf(seats: readonly Seat[], rule: QuorumRule, isInWriting = false): Composition {
  const isThere = (seat: Seat): boolean =>
    (seat.isPresent && (rule.countsOnline || !seat.isOnline)) || (isInWriting && seat.hasWritten)
  const isReplaced = ({ seat: own }: Seat): boolean =>
    rule.countsSubstitutes && seats.some((each) => each.insteadOf === own && isThere(each))
  const members = seats.filter(isMember)
  const present = members.filter((seat) => isThere(seat) || isReplaced(seat)).length
  const needed = neededOf(members.length, rule)
  const groups = [...new Set(seats.flatMap(({ group }) => group ?? []))]
  const missingGroups = groups.filter(
    (group) => !seats.some((seat) => seat.group === group && (seat.isPresent || seat.hasWritten)),
  )
  const [came, come] = isInWriting ? ['写了意见', '写意见'] : ['到了', '到']
  const lacking = [
    ...(present >= needed
      ? []
      : [`委员应到 ${members.length} 人，至少要${come} ${needed} 人，现在${came} ${present} 人。`]),
    ...missingGroups.map((group) => `${group}还没有代表到会，也没有书面意见。`),
  ]
  return { called: members.length, present, needed, missingGroups, isQuorate: lacking.length === 0, lacking }
}
