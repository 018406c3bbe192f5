/** The filters in the address of the list of cases; what does not fit is left out. */
import * as v from 'valibot'
import { type CorrectionsAsked, correctionsInput } from '~types/routing'

const { after: _after, ...filters } = correctionsInput.entries

/** See {@link correctionsInput}. */
export function readAsked(params: Readonly<Partial<Record<string, string>>>): Omit<CorrectionsAsked, 'after'> {
  const named = Object.entries(params).filter(([name]) => name in filters)
  const fit = named.filter(([name, value]) => v.safeParse(v.object(filters), { [name]: value }).success)
  const parsed = v.safeParse(v.object(filters), Object.fromEntries(fit))
  return parsed.success ? parsed.output : {}
}
