/** Reads from a query what its conditions say about the keys of each path: exact keys, or an interval of keys. */
import { ObjectId } from './bson-types'
import { type Document, isDocument } from './document'
import { cellsOfCondition } from './geo/cells'
import { encodeKey, encodeStringPrefix, TYPE_BYTE } from './key-encoding'
import { isOperatorObject } from './normalize-query'

/** One end of an interval; an inclusive end takes every key that starts with it. */
export interface End {
  readonly key: string
  readonly isInclusive: boolean
}

/** What one condition says: the key is one of `points`, or lies between `low` and `high`. */
export type Bound = { readonly points: readonly string[] } | { readonly low: End; readonly high: End }

/** The pseudo-path under which the cells of a path's geographic conditions are kept apart from its keys. */
export function cellPath(path: string): string {
  return `${path}\0cells`
}

/** The bounds by path that every matching document satisfies. Conditions that say nothing about keys are left out. */
export function boundsOf(query: Document): Map<string, Bound[]> {
  const bounds = new Map<string, Bound[]>()
  collect(query, '', bounds)
  return bounds
}

function collect(query: Document, parent: string, bounds: Map<string, Bound[]>): void {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isDocument(part)) collect(part, parent, bounds)
    } else if (!key.startsWith('$')) collectPath(parent + key, condition, bounds)
  }
}

function collectPath(path: string, condition: unknown, bounds: Map<string, Bound[]>): void {
  const found = bounds.get(path) ?? []
  const conditions = isOperatorObject(condition) ? Object.entries(condition) : [['$eq', condition] as const]
  for (const [operator, operand] of conditions) {
    if (operator === '$elemMatch' && isDocument(operand)) {
      if (isOperatorObject(operand)) collectPath(path, operand, bounds)
      else collect(operand, `${path}.`, bounds)
      continue
    }
    collectCells(path, operator, operand, bounds)
    const bound = BOUND_OF[operator]?.(operand)
    if (bound !== undefined && bound !== null) found.push(bound)
  }
  if (found.length > 0)
    bounds.set(path, [...found, ...(bounds.get(path) ?? []).filter((bound) => !found.includes(bound))])
}

const GEO_OPERATORS: ReadonlySet<string> = new Set(['$near', '$nearSphere', '$geoWithin', '$geoIntersects'])

function collectCells(path: string, operator: string, operand: unknown, bounds: Map<string, Bound[]>): void {
  const cells = GEO_OPERATORS.has(operator) ? cellsOfCondition(operator, operand) : null
  if (cells !== null) bounds.set(cellPath(path), [{ points: cells.map(encodeKey) }])
}

const BOUND_OF: Readonly<Record<string, (operand: unknown) => Bound | null>> = {
  $eq: (value) => (value instanceof RegExp ? prefixOf(value) : pointsOf([value])),
  $in: (values) => (Array.isArray(values) ? pointsOf(values) : null),
  $gt: (value) => range(value, (key, type) => ({ low: { key, isInclusive: false }, high: type })),
  $gte: (value) => range(value, (key, type) => ({ low: { key, isInclusive: true }, high: type })),
  $lt: (value) => range(value, (key, type) => ({ low: type, high: { key, isInclusive: false } })),
  $lte: (value) => range(value, (key, type) => ({ low: type, high: { key, isInclusive: true } })),
  $regex: (value) => (value instanceof RegExp ? prefixOf(value) : null),
  $exists: (value) => (value ? null : { points: [TYPE_BYTE.null] }),
}

function isKeyed(value: unknown): boolean {
  if (value === null) return true
  return ['number', 'string', 'boolean'].includes(typeof value) || value instanceof Date || value instanceof ObjectId
}

function pointsOf(values: readonly unknown[]): Bound | null {
  return values.every(isKeyed) ? { points: [...new Set(values.map(encodeKey))] } : null
}

// A comparison only ever matches values of the operand's own type.
function range(value: unknown, build: (key: string, type: End) => Bound): Bound | null {
  if (value === null || !isKeyed(value) || Number.isNaN(value)) return null
  const key = encodeKey(value)
  return build(key, { key: key.slice(0, 2), isInclusive: true })
}

function prefixOf(pattern: RegExp): Bound | null {
  if (pattern.flags !== '' || pattern.source.includes('|')) return null
  const literal = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^a-zA-Z0-9])+)/.exec(pattern.source)?.[1]
  if (literal === undefined) return null
  // A quantifier after the literal makes its last character optional.
  const rest = pattern.source.slice(literal.length + 1)
  const characters = [...literal.replace(/\\(.)/gu, '$1')]
  const sure = /^[*?{]/.test(rest) ? characters.slice(0, -1) : characters
  if (sure.length === 0) return null
  const end = { key: encodeStringPrefix(sure.join('')), isInclusive: true }
  return { low: end, high: end }
}

/** Joins the bounds of one path. Where a record may have several keys, each may satisfy another bound, so one must do. */
export function joinBounds(bounds: readonly Bound[], isMultikey: boolean): Bound | null {
  const points = bounds.find((bound) => 'points' in bound)
  if (points !== undefined) return points
  const intervals = bounds.filter((bound) => 'low' in bound)
  const [first, ...others] = intervals
  if (first === undefined || isMultikey) return first ?? null
  return others.reduce(
    (joined, other) => ({ low: later(joined.low, other.low), high: earlier(joined.high, other.high) }),
    first,
  )
}

function later(a: End, b: End): End {
  if (a.key === b.key) return a.isInclusive ? b : a
  return a.key > b.key ? a : b
}

function earlier(a: End, b: End): End {
  if (a.key === b.key) return a.isInclusive ? b : a
  // An inclusive end takes in every key that starts with it, so the longer of two nested ends is the earlier one.
  if (a.isInclusive && b.key.startsWith(a.key)) return b
  if (b.isInclusive && a.key.startsWith(b.key)) return a
  return a.key < b.key ? a : b
}
