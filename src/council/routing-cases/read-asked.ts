/** The filters in the address of the list of cases; what does not fit is left out. */
import * as v from 'valibot'
import { type CorrectionsAsked, correctionsInput } from '~types/routing'

const { after: _after, ...filters } = correctionsInput.entries

/** See {@link correctionsInput}. */
export function readAsked(params: Readonly<Partial<Record<string, string>>>): Omit<CorrectionsAsked, 'after'> {
  const parsed = v.safeParse(v.object(filters), params)
  return parsed.success ? parsed.output : {}
}
