/** Everything that the planning of one consultation is judged by; whoever calls the rules has read it. */
import type { Member } from '../../../../types/member'
import type { InterestGroup, Invitee, Trade } from '../../../../types/planning'

/** What is deliberated: `words` are the topic's title and summary, `villages` the codes of those from which it came or of which it speaks. */
export interface PlannedMatter {
  readonly kind: string
  readonly words: string
  readonly council: string
  /** The township to which the council belongs. */
  readonly board: string
  readonly villages: readonly string[]
}

/** Another topic's consultation, with those who take part. */
export interface Meeting {
  readonly topic: string
  readonly title: string
  readonly from: number
  readonly until: number
  readonly members: readonly string[]
}

/** What a member declared on this topic. */
export interface Declared {
  readonly person: string
  readonly text: string
}

/** See the file's purpose. `nameOf` gives the short name of a place; `at`: when the consultation begins, or now while that is open. */
export interface PlanningCase {
  readonly matter: PlannedMatter
  readonly lists: {
    readonly groups: readonly InterestGroup[]
    readonly trades: readonly Trade[]
    readonly invitees: readonly Invitee[]
    readonly leastMembers: number
  }
  /** Members in reach of the council, see `reachOf`. */
  readonly roster: readonly Member[]
  /** At the same hours. */
  readonly meetings: readonly Meeting[]
  readonly declared: readonly Declared[]
  readonly at: number
  readonly nameOf: (place: string) => string
}

/** What the planner has chosen so far: ids of invited members, and keys of the groups that are represented. */
export interface Chosen {
  readonly members: readonly string[]
  readonly groups: readonly string[]
}
