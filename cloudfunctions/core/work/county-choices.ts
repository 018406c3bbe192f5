/** What a county's data offers to papers by name, and that a paper names nothing else. */
import type { PaperInput } from '../../../types/papers/paper'
import type { Workspace } from '../../../types/workspace'
import { Refusal } from '../refusal'
import { countyAt } from '../rules/counties'
import { departmentsAt } from '../rules/departments'
import { counties } from '../served'

/** For the forms of a topic at `place`; `unstaffed`: the departments for which nobody acts, by key. */
export const choicesAt = (place: string, unstaffed: readonly string[] = []): Workspace['choices'] => {
  const rules = countyAt(counties, place)?.rules
  return {
    forms: rules?.forms ?? [],
    formats: rules?.formats ?? [],
    departments: departmentsAt(counties, place).map((each) => ({ ...each, isStaffed: !unstaffed.includes(each.key) })),
  }
}

/** Refuses `topic.paper` at the field that names what the county does not have. */
export function refuseUnknownChoice(paper: PaperInput, place: string): void {
  const { forms, formats } = choicesAt(place)
  if (paper.kind !== 'plan') return
  refuseUnlessAmong('form', paper.form, forms)
  refuseUnlessAmong('format', paper.format, formats)
}

function refuseUnlessAmong(field: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return
  const message = `本县没有“${name}”，请从${known.map((each) => `“${each}”`).join('、')}里选。`
  throw new Refusal('topic.paper', { field: `paper.${field}`, message })
}
