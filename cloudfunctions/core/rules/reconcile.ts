/** Compares what was counted from independent places: concerns by state, what their authors were told, and what topics gather. */
import type { ConcernState } from '../../../types/concern'
import type { Reconciliation } from '../../../types/reconciliation'

/** That concerns came in (to a council or to the county), and how they left the desk. */
export type Turns = Readonly<Record<'received' | 'returned' | 'accepted' | 'withdrawn', number>>

/** What was counted of one county. */
export interface Counted {
  readonly states: Readonly<Record<ConcernState, number>>
  /** What authors were told of turns: messages name the turn since the county's first one that does, older ones do not. */
  readonly told: Turns
  /** The turns that concerns went through since then, by the concerns themselves. */
  readonly since: Turns
  /** Concerns that topics name as theirs. */
  readonly gathered: number
  /** Concerns that are with a desk that cannot be theirs: held outside of the county, routed without a township. */
  readonly astray: number
}

/** Two counts that should be one. `what` names the pair, so that a second count can be held against the first. */
interface Pair {
  readonly what: string
  readonly here: number
  readonly there: number
  readonly says: string
}

const knownOf = ({ states: { routed, held, returned, accepted, withdrawn } }: Counted): number =>
  routed + held + returned + accepted + withdrawn

/** What authors were told came in is there, and stands as they were told: a claim that can fail, of all since messages name their turn. */
function pairsOf({ states: { accepted }, told, since, gathered, astray }: Counted): Pair[] {
  return [
    {
      what: 'submitted',
      here: told.received,
      there: since.received,
      says: `收到过的诉求有 ${told.received} 件，现在查得到的有 ${since.received} 件`,
    },
    {
      what: 'returned',
      here: told.returned,
      there: since.returned,
      says: `告诉过本人“已答复”的诉求有 ${told.returned} 件，登记为已答复的有 ${since.returned} 件`,
    },
    {
      what: 'withdrawn',
      here: told.withdrawn,
      there: since.withdrawn,
      says: `告诉过本人“已撤回”的诉求有 ${told.withdrawn} 件，登记为已撤回的有 ${since.withdrawn} 件`,
    },
    {
      what: 'accepted',
      here: told.accepted,
      there: since.accepted,
      says: `告诉过本人“已受理”的诉求有 ${told.accepted} 件，登记为已受理的有 ${since.accepted} 件`,
    },
    {
      what: 'gathered',
      here: accepted,
      there: gathered,
      says: `列为议题的诉求有 ${accepted} 件，议题里登记的有 ${gathered} 件`,
    },
    { what: 'astray', here: astray, there: 0, says: `有 ${astray} 件诉求不在任何工作站手里` },
  ]
}

const differing = (counted: Counted): Pair[] => pairsOf(counted).filter(({ here, there }) => here !== there)

/** Whether any two counts differ. */
export const agrees = (counted: Counted): boolean => differing(counted).length === 0

/** Those of which nobody can be asked what was told, and those of which it was. */
const submittedOf = (counted: Counted): number => knownOf(counted) - counted.since.received + counted.told.received

/** One county's day as `counted`; of what differs only what had differed at the `earlier` count too, since the counts are not of one moment. */
export function reconcile(county: string, counted: Counted, earlier: Counted): Reconciliation {
  const { routed, held, returned, accepted, withdrawn } = counted.states
  const before = differing(earlier).map(({ what }) => what)
  return {
    county,
    submitted: submittedOf(counted),
    routed,
    held,
    referred: returned,
    merged: accepted,
    withdrawn,
    problems: differing(counted)
      .filter(({ what }) => before.includes(what))
      .map(({ says }) => says),
  }
}
