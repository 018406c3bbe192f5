/** The counties that this deployment serves: their rules and their divisions. A deployment for another county changes this file. */
import ganzhouDivisions from '../divisions/620702.json'
import longxiDivisions from '../divisions/621122.json'
import ganzhou from './620702.json'
import longxi from './621122.json'

/** Rules and divisions side by side, unparsed; `core/rules/counties` parses them once. */
export const served: readonly { readonly rules: unknown; readonly divisions: unknown }[] = [
  { rules: longxi, divisions: longxiDivisions },
  { rules: ganzhou, divisions: ganzhouDivisions },
]
