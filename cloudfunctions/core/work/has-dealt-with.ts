/** Whether an officer's desk has, or had, to do with a concern. */
import type { Officer } from '../procedure'
import { dealsWith } from '../rules/powers'
import type { StoredConcern } from '../store/concerns'

/** Of the station that entered it, of those that passed it on, and of the one that has it. */
export const hasDealtWith = ({ grants }: Officer, { station, hops, entry }: StoredConcern): boolean =>
  [station, ...hops.map(({ from }) => from), ...(entry ? [entry.station] : [])].some((each) => dealsWith(grants, each))
