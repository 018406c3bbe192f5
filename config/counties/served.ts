/** The counties that this deployment serves: their rules and their divisions. A deployment for another county changes this file. */
import type { CountyFiles } from '../../cloudfunctions/core/rules/counties'
import ganzhouDivisions from '../divisions/620702.json'
import longxiDivisions from '../divisions/621122.json'
import ganzhou from './620702.json'
import longxi from './621122.json'

/**
 * Rules and divisions side by side, unparsed; `core/rules/counties` parses them once. A county that has a map of its own
 * (config/boundaries, see docs/boundaries.md) gets a third entry, `map`.
 */
export const served: readonly CountyFiles[] = [
  { rules: longxi, divisions: longxiDivisions },
  { rules: ganzhou, divisions: ganzhouDivisions },
]
