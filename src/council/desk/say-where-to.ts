/** Says, before it is sent, where a station's return will lead. */
import { type DeskConcern, PASS_NEEDS, type PassRoute } from '~types/desk'
import { type Draft, UNSURE } from './draft'
import { shortNameOf } from './find-councils'

/** Why the county decides although a council is proposed. */
const COUNTY_DECIDES = {
  'second-return': (owner) => `这是第二次退回，将由${owner}确定由哪里办理；您的建议会给县里看。`,
  'county-decided': (owner) => `县里已经分派过，将由${owner}再确定由哪里办理；您的建议会给县里看。`,
} as const satisfies Record<Exclude<PassRoute, 'proposed'>, (owner: string) => string>

/** Among which councils the clerk chooses: with `other-council` those of the own township. */
export const choicesOf = ({ councils, ownCouncils }: DeskConcern, { passCode }: Pick<Draft, 'passCode'>) =>
  passCode === 'other-council' ? ownCouncils : councils

/** The council that the clerk chose; undefined when none, or when nobody can say. */
const proposedIn = (concern: DeskConcern, draft: Draft) =>
  draft.proposed === UNSURE ? undefined : choicesOf(concern, draft).find(({ code }) => code === draft.proposed)

/** Whether the form still waits for a choice, so that nobody knows where it will go. */
const isOpen = ({ passCode, proposed }: Draft): boolean =>
  passCode === null || (PASS_NEEDS[passCode].owner && proposed === null)

/** Null while a choice is missing, or while the county's form is open. */
export function sayWhereTo(concern: DeskConcern, draft: Draft): string | null {
  const { passing } = concern
  if (passing === null || draft.passCode === null) return null
  if (draft.passCode === 'other-council') {
    const own = proposedIn(concern, draft)
    return own === undefined ? null : `将直接转到${shortNameOf(own)}，仍由本站办理，答复期限不变。`
  }
  if (passing.route !== 'proposed') return COUNTY_DECIDES[passing.route](passing.owner)
  const council = proposedIn(concern, draft)
  if (council !== undefined) return `将直接转到${shortNameOf(council)}，对方从今天起重新计算答复期限。`
  return isOpen(draft) ? null : `将由${passing.owner}确定由哪里办理。`
}

/** What the button says as soon as it is known where it leads, also where the sentence above it is out of sight. */
export function passLabel(concern: DeskConcern, draft: Draft): string | null {
  if (concern.passing === null || isOpen(draft)) return null
  if (draft.passCode === 'other-council') {
    const own = proposedIn(concern, draft)
    return own === undefined ? null : `转到${shortNameOf(own)}`
  }
  const council = concern.passing.route === 'proposed' ? proposedIn(concern, draft) : undefined
  return council === undefined ? '转给县里定' : `转到${shortNameOf(council)}`
}
