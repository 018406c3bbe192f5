/** The values of a form: blank ones, those of a paper that is written anew, and what is sent of them. */
import { makeId } from '@/services/make-id'
import type { FieldSpec, FieldValue, FormValues, Sources } from './field-spec'

/** A value as text; empty when it is none. */
export const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

/** A value as a list; empty when it is none. */
export const listOf = (value: FieldValue | undefined): readonly FieldValue[] => (isList(value) ? value : [])

/** A value as a group of fields; empty when it is none. */
export const groupOf = (value: FieldValue | undefined): FormValues =>
  typeof value === 'object' && value !== null && !isList(value) ? value : {}

const isList = (value: FieldValue | undefined): value is readonly FieldValue[] => Array.isArray(value)

/** “合计 60 分钟”: the sum of a number of each row; what is no number yet counts nothing. */
export const sayTotal = (rows: readonly FormValues[], { of, unit }: { readonly of: string; readonly unit: string }) => {
  const numbers = rows.map((row) => Number(textOf(row[of]))).filter((each) => Number.isInteger(each) && each > 0)
  return `合计 ${numbers.reduce((sum, each) => sum + each, 0)} ${unit}`
}

/** Whether a field is asked now. */
export const isAsked = ({ when }: FieldSpec, values: FormValues): boolean => {
  if (when === undefined) return true
  const answer = values[when.field] ?? null
  if (when.has !== undefined) return when.has.some((word) => textOf(answer).includes(word))
  return when.is === undefined ? answer !== null && answer !== when.isNot : answer === when.is
}

/** A form with nothing written. */
export const blankValues = (fields: readonly FieldSpec[]): FormValues =>
  Object.fromEntries(fields.map((spec) => [spec.key, blankOf(spec)]))

const blankOf = (spec: FieldSpec): FieldValue => {
  switch (spec.type) {
    case 'text':
    case 'long':
    case 'number':
      return ''
    case 'moment':
    case 'choice':
    case 'one-of':
      return null
    case 'texts':
      return ['']
    case 'rows':
      return [blankValues(spec.fields)]
    case 'each':
      return {}
    case 'made-id':
      return makeId()
    case 'some-of':
    case 'photos':
      return []
    case 'own':
      return spec.blank
  }
}

/** A paper that was handed in, as the values of its form. Pictures belong to the request that sent them and stay there. */
export const valuesOfPaper = (fields: readonly FieldSpec[], paper: object): FormValues => {
  const parts = new Map<string, unknown>(Object.entries(paper))
  return Object.fromEntries(fields.map((spec) => [spec.key, valueFrom(spec, parts.get(spec.key))]))
}

/** Anything that travels as JSON, as a form keeps it. */
const asValue = (part: unknown): FieldValue => {
  if (Array.isArray(part)) return part.map(asValue)
  if (typeof part === 'object' && part !== null) {
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, asValue(each)]))
  }
  return typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean' ? part : null
}

const valueFrom = (spec: FieldSpec, part: unknown): FieldValue => {
  const items = Array.isArray(part) ? part : []
  switch (spec.type) {
    case 'number':
      return typeof part === 'number' ? String(part) : ''
    case 'texts':
      return items.length === 0 ? [''] : items.map(String)
    case 'some-of':
      return items.map(String)
    case 'rows':
      return items.map((item) => valuesOfPaper(spec.fields, item))
    case 'each':
      return Object.fromEntries(items.map((item) => [String(item[spec.idKey]), valuesOfPaper(spec.fields, item)]))
    case 'photos':
      return []
    case 'one-of':
      return keyOf(part)
    case 'own':
      return asValue(part)
    default:
      return typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean' ? part : blankOf(spec)
  }
}

/** What was chosen, by its id; a thing that is kept with its name (types/department) by its key. */
const keyOf = (part: unknown): FieldValue => {
  const key = typeof part === 'object' && part !== null ? Reflect.get(part, 'key') : part
  return typeof key === 'string' ? key : null
}

/** What is sent of a form: only what is asked; empty lines fall away. Pictures are added by whoever sends them. */
export const inputOf = (fields: readonly FieldSpec[], values: FormValues, sources: Sources): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter((spec) => isAsked(spec, values))
      .map((spec) => [spec.key, partOf(spec, values[spec.key], sources)] as const),
  )

const partOf = (spec: FieldSpec, value: FieldValue | undefined, sources: Sources): unknown => {
  switch (spec.type) {
    case 'number':
      return textOf(value).trim() === '' ? null : Number(value)
    case 'texts':
      return listOf(value).filter((line) => textOf(line).trim() !== '')
    case 'rows':
      return listOf(value).map((row) => inputOf(spec.fields, groupOf(row), sources))
    case 'each':
      return sources[spec.from].map(({ id }) => ({
        [spec.idKey]: id,
        ...inputOf(spec.fields, groupOf(groupOf(value)[id]), sources),
      }))
    case 'one-of':
      return sources[spec.from].some(({ id }) => id === value) ? value : null
    case 'some-of':
      return listOf(value).filter((each) => sources[spec.from].some(({ id }) => id === each))
    case 'photos':
      return []
    default:
      return value ?? null
  }
}
