/** Compares what was counted from independent places: concerns by state, what their authors were told, and what topics gather. */
import type { ConcernState } from '../../../types/concern'
import type { Reconciliation } from '../../../types/reconciliation'

/** What was counted of one county. */
export interface Counted {
  readonly states: Readonly<Record<ConcernState, number>>
  /** What authors were told: that their concern came in (to a council or to the county), and how it left the desk. */
  readonly told: Readonly<Record<'received' | 'returned' | 'accepted' | 'withdrawn', number>>
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

/** Submitted is what came in as its authors were told; that the states add up to it is a claim that can fail. */
function pairsOf({ states, told, gathered, astray }: Counted): Pair[] {
  const { routed, held, returned, accepted, withdrawn } = states
  const known = routed + held + returned + accepted + withdrawn
  return [
    {
      what: 'submitted',
      here: told.received,
      there: known,
      says: `收到过的诉求有 ${told.received} 件，现在查得到的有 ${known} 件`,
    },
    {
      what: 'returned',
      here: told.returned,
      there: returned,
      says: `告诉过本人“已答复”的诉求有 ${told.returned} 件，登记为已答复的有 ${returned} 件`,
    },
    {
      what: 'withdrawn',
      here: told.withdrawn,
      there: withdrawn,
      says: `告诉过本人“已撤回”的诉求有 ${told.withdrawn} 件，登记为已撤回的有 ${withdrawn} 件`,
    },
    {
      what: 'accepted',
      here: told.accepted,
      there: accepted,
      says: `告诉过本人“已受理”的诉求有 ${told.accepted} 件，登记为已受理的有 ${accepted} 件`,
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

/** One county's day as `counted`; of what differs only what had differed at the `earlier` count too, since the counts are not of one moment. */
export function reconcile(county: string, counted: Counted, earlier: Counted): Reconciliation {
  const { routed, held, returned, accepted, withdrawn } = counted.states
  const before = differing(earlier).map(({ what }) => what)
  return {
    county,
    submitted: counted.told.received,
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
