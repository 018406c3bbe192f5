/** Update operators that change an array: push, pull, pop and their kin. */
import { type Document, isDocument } from '../document'
import { requestFailed } from '../errors'
import { encodeKey } from '../key-encoding'
import { compileMatch } from '../match'
import { sortFields } from '../mongo-operators'
import { isOperatorObject } from '../normalize-query'
import { sortByFields } from '../path-values'

/** Gives the new array from the old one. */
export type ArrayOperator = (current: readonly unknown[], operand: unknown) => readonly unknown[]

/** The operators by name; those in {@link CREATING} start from an empty array when the field is missing. */
export const ARRAY_OPERATORS: Readonly<Record<string, ArrayOperator>> = {
  $push: (current, operand) => push(current, isEach(operand) ? operand : { $each: [operand] }),
  $addToSet: (current, operand) => addToSet(current, isEach(operand) ? list('$addToSet', operand['$each']) : [operand]),
  $pull: (current, operand) => current.filter((item) => !isPulled(item, operand)),
  $pullAll: (current, operand) => {
    const keys = new Set(list('$pullAll', operand).map(encodeKey))
    return current.filter((item) => !keys.has(encodeKey(item)))
  },
  $pop: (current, operand) => {
    if (operand !== 1 && operand !== -1) throw requestFailed('$pop expects 1 or -1')
    return operand === 1 ? current.slice(0, -1) : current.slice(1)
  },
}

/** The array operators that make the array when the field is missing. */
export const CREATING: ReadonlySet<string> = new Set(['$push', '$addToSet'])

function isEach(operand: unknown): operand is Document {
  return isDocument(operand) && '$each' in operand
}

function list(operator: string, operand: unknown): readonly unknown[] {
  if (!Array.isArray(operand)) throw requestFailed(`The argument to ${operator} must be an array`)
  return operand
}

function push(current: readonly unknown[], modifiers: Document): readonly unknown[] {
  const { $position, $sort, $slice } = modifiers
  const items = list('$each', modifiers['$each'])
  const at = typeof $position === 'number' ? $position : current.length
  const place = at < 0 ? Math.max(0, current.length + at) : at
  const pushed = [...current.slice(0, place), ...items, ...current.slice(place)]
  const sorted = $sort === undefined || $sort === null ? pushed : sortItems(pushed, $sort)
  if (typeof $slice !== 'number') return sorted
  return $slice >= 0 ? sorted.slice(0, $slice) : sorted.slice($slice)
}

function sortItems(items: readonly unknown[], specification: unknown): readonly unknown[] {
  if (isDocument(specification)) return sortByFields(items, (item) => item, sortFields(specification))
  if (specification !== 1 && specification !== -1)
    throw requestFailed('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}')
  return sortByFields(items, (item) => ({ item }), [['item', specification]])
}

function addToSet(current: readonly unknown[], items: readonly unknown[]): readonly unknown[] {
  const keys = new Set(current.map(encodeKey))
  const result = [...current]
  for (const item of items) {
    if (keys.has(encodeKey(item))) continue
    keys.add(encodeKey(item))
    result.push(item)
  }
  return result
}

function isPulled(item: unknown, condition: unknown): boolean {
  if (isOperatorObject(condition) || condition instanceof RegExp) return compileMatch({ item: condition })({ item })
  if (isDocument(condition)) return isDocument(item) && compileMatch(condition)(item)
  return encodeKey(item) === encodeKey(condition)
}
