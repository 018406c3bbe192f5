/** Who was heard: the parties of a consultation, how many of each said something, and how many voted. Never who voted how. */
import type { Party } from '../../../../types/ground'
import type { SeatKind } from '../../../../types/session'

/** What a voter stands for, when not for an interest group. */
const MEMBERS = '委员和议事会成员'
const OTHERS = '其他人员'

/** Those whom the topic concerns, without a seat. */
export const RESIDENTS = '居民'

const PARTY_OF = {
  fixed: MEMBERS,
  invited: MEMBERS,
  sector: MEMBERS,
  group: OTHERS,
  other: OTHERS,
} as const satisfies Record<SeatKind, string>

/** What somebody in a seat stands for. */
export const partyOfSeat = ({ as, group }: { readonly as: SeatKind; readonly group: string | null }): string =>
  group ?? PARTY_OF[as]

/** A seat, and whether its holder said anything so far. */
export interface HeardSeat {
  readonly as: SeatKind
  readonly group: string | null
  readonly hasSpoken: boolean
}

/** In the order of the seats; residents last, and only when one of them voted. */
export function partiesOf(
  seats: readonly HeardSeat[],
  voted: readonly { readonly party: string; readonly count: number }[],
): Party[] {
  const votedOf = (party: string): number =>
    voted.filter((each) => each.party === party).reduce((sum, { count }) => sum + count, 0)
  const names = [...new Set([...seats.map(partyOfSeat), ...voted.map(({ party }) => party)])]
  return names
    .map((called) => {
      const own = seats.filter((seat) => partyOfSeat(seat) === called)
      const spoke = own.filter(({ hasSpoken }) => hasSpoken).length
      return { called, seats: own.length, spoke, voted: votedOf(called) }
    })
    .sort((a, b) => Number(a.called === RESIDENTS) - Number(b.called === RESIDENTS))
}
