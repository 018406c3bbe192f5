/** Says, before it is sent, where a station's return will lead. */
import type { DeskConcern, PassRoute } from '~types/desk'
import { type Draft, UNSURE } from './draft'
import { shortNameOf } from './find-councils'

/** Why the county decides although a council is proposed. */
const COUNTY_DECIDES = {
  'second-return': (owner) => `这是第二次退回，将由${owner}确定由哪里办理；您的建议会给县里看。`,
  'county-decided': (owner) => `县里已经分派过，将由${owner}再确定由哪里办理；您的建议会给县里看。`,
} as const satisfies Record<Exclude<PassRoute, 'proposed'>, (owner: string) => string>

/** Null until a reason is chosen, or while the county's form is open. */
export function sayWhereTo({ passing, councils }: DeskConcern, { passCode, proposed }: Draft): string | null {
  if (passing === null || passCode === null) return null
  if (passing.route !== 'proposed') return COUNTY_DECIDES[passing.route](passing.owner)
  const council = proposed === UNSURE ? undefined : councils.find(({ code }) => code === proposed)
  if (council !== undefined) return `将直接转到${shortNameOf(council)}，对方从今天起重新计算答复期限。`
  return passCode === 'other-township' && proposed === null ? null : `将由${passing.owner}确定由哪里办理。`
}
