/** Compares what was counted from independent places: concerns, the first messages to their authors, and what topics gather. */
import type { ConcernState } from '../../../types/concern'
import type { Reconciliation } from '../../../types/reconciliation'

/** What was counted of one county. */
export interface Counted {
  readonly states: Readonly<Record<ConcernState, number>>
  /** Concerns that went to a council as they came in, and the messages “已收到” that were written with such. */
  readonly routedAtFirst: number
  readonly received: number
  /** Concerns that topics name as theirs. */
  readonly gathered: number
  /** Concerns that are with a desk that cannot be theirs: held outside of the county, routed without a township. */
  readonly astray: number
}

/** One county's day. */
export function reconcile(
  county: string,
  { states, routedAtFirst, received, gathered, astray }: Counted,
): Reconciliation {
  const { routed, held, returned, accepted, withdrawn } = states
  return {
    county,
    submitted: routed + held + returned + accepted + withdrawn,
    routed,
    held,
    referred: returned,
    merged: accepted,
    withdrawn,
    problems: [
      ...unlessEqual(
        routedAtFirst,
        received,
        (here, there) => `送到议事会的诉求有 ${here} 件，“已收到”的消息有 ${there} 条`,
      ),
      ...unlessEqual(accepted, gathered, (here, there) => `列为议题的诉求有 ${here} 件，议题里登记的有 ${there} 件`),
      ...unlessEqual(astray, 0, (here) => `有 ${here} 件诉求不在任何工作站手里`),
    ],
  }
}

const unlessEqual = (here: number, there: number, say: (here: number, there: number) => string): string[] =>
  here === there ? [] : [say(here, there)]
