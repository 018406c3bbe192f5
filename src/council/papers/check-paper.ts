/** Checks a paper by the cloud's own schema before it is sent, so that a slip is said at once and at its field. */
import * as v from 'valibot'
import { type PaperInput, type PaperKind, paperInput } from '~types/papers/paper'
import type { FieldSpec, FormValues, Sources } from './field-spec'
import { formOf } from './paper-forms'
import { groupOf, inputOf, isAsked, listOf, textOf } from './values'

/** Sentence by the path of the field (`agenda.0.item`). */
export type PaperErrors = Readonly<Record<string, string>>

/** The paper as the cloud takes it, or what is wrong with it. */
export type Checked =
  | { readonly paper: PaperInput; readonly errors: null }
  | { readonly paper: null; readonly errors: PaperErrors }

/** See the file's purpose. */
export function checkPaper(kind: PaperKind, values: FormValues, sources: Sources): Checked {
  const { fields } = formOf(kind)
  const left = leftOpen(fields, values, sources)
  const parsed = v.safeParse(paperInput, { kind, ...inputOf(fields, values, sources) })
  if (parsed.success && Object.keys(left).length === 0) return { paper: parsed.output, errors: null }
  const said = (parsed.issues ?? []).map((issue): [string, string] => [v.getDotPath(issue) ?? '', issue.message])
  // The first sentence for a field is the one that helps; what was left open says so in its own words.
  return { paper: null, errors: { ...Object.fromEntries(said.reverse()), ...left } }
}

/** What has no empty value of its own: a choice, a day, a number. */
function leftOpen(
  fields: readonly FieldSpec[],
  values: FormValues,
  sources: Sources,
  path = '',
): Record<string, string> {
  const found = fields
    .filter((spec) => isAsked(spec, values))
    .map((spec): Record<string, string> => {
      const [value, at] = [values[spec.key], `${path}${spec.key}`]
      switch (spec.type) {
        case 'moment':
        case 'choice':
          return spec.isOptional !== true && (value === null || value === undefined)
            ? { [at]: `请选择“${spec.label}”。` }
            : {}
        case 'one-of':
          return spec.isOptional === true || sources[spec.from].some(({ id }) => id === value)
            ? {}
            : { [at]: `请选择“${spec.label}”。` }
        case 'number':
          return /^\s*\d+\s*$/.test(textOf(value)) ? {} : { [at]: `“${spec.label}”请填数字。` }
        case 'rows':
          return Object.assign(
            {},
            ...listOf(value).map((row, index) => leftOpen(spec.fields, groupOf(row), sources, `${at}.${index}.`)),
          )
        case 'each':
          return Object.assign(
            {},
            ...sources[spec.from].map(({ id }, index) =>
              leftOpen(spec.fields, groupOf(groupOf(value)[id]), sources, `${at}.${index}.`),
            ),
          )
        default:
          return {}
      }
    })
  return Object.assign({}, ...found)
}

/** The sentence for a field, or for a list whose lines are at fault. */
export const errorAt = (errors: PaperErrors, path: string, withinIt = false): string | null =>
  errors[path] ?? (withinIt ? (Object.entries(errors).find(([at]) => at.startsWith(`${path}.`))?.[1] ?? null) : null)

/** Where a field stands in the page. */
export const fieldId = (path: string): string => `paper-${path.replaceAll('.', '-')}`
