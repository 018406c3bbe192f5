/** Chooses the index, its key ranges and its direction for a query, as MongoDB's planner would. */
import { type Document, isDocument } from './document'
import type { KeyRange } from './document-store'
import { AFTER_PREFIX, invertKey } from './key-encoding'
import { isOperatorObject } from './normalize-query'
import type { SortField } from './path-values'
import { type Bound, boundsOf, cellPath, joinBounds } from './query-bounds'
import type { StoredCollection, StoredIndex } from './stored-collection'

/** One scan of one index (null: the `_id` index). */
export interface IndexScan {
  readonly index: StoredIndex | null
  readonly name: string
  readonly ranges: readonly KeyRange[]
  readonly isReverse: boolean
  /** Each range is in the wanted order, and they have to be merged to keep it. */
  readonly isMerged: boolean
}

/** How to find candidates: scans to unite, or null for a reading of the whole collection. */
export interface QueryPlan {
  readonly scans: readonly IndexScan[] | null
  /** The candidates come in the wanted order. */
  readonly isSorted: boolean
  /** An index narrows the candidates by the query's conditions. */
  readonly isServing: boolean
}

interface Candidate extends IndexScan {
  readonly isSorted: boolean
  readonly isServing: boolean
  readonly score: number
}

type IndexField = readonly [path: string, direction: 1 | -1 | '2dsphere']

// More exact keys than this are no cheaper than reading the collection.
const MOST_RANGES = 1000
// Every range of a merge has to be opened before the first record comes.
const MOST_MERGED = 100

/** Plans a normalised query with its order. */
export function planQuery(collection: StoredCollection, query: Document, sort: readonly SortField[]): QueryPlan {
  const best = bestCandidate(collection, query, sort)
  if (best?.isServing === true) return { scans: [best], isSorted: best.isSorted, isServing: true }
  const union = planBranches(collection, query)
  if (union !== null) return { scans: union, isSorted: sort.length === 0, isServing: true }
  if (best?.isSorted === true && sort.length > 0) return { scans: [best], isSorted: true, isServing: false }
  return { scans: null, isSorted: sort.length === 0, isServing: false }
}

/** `$or`: every branch must have its index; the rest of the query narrows each branch. */
function planBranches(collection: StoredCollection, query: Document): IndexScan[] | null {
  const { $or: branches, ...rest } = query
  if (!Array.isArray(branches)) return null
  const scans = branches.map((branch) =>
    isDocument(branch) ? bestCandidate(collection, { $and: [branch, rest] }, []) : undefined,
  )
  const serving = scans.filter((scan) => scan?.isServing === true)
  return serving.length === branches.length ? serving.filter((scan) => scan !== undefined) : null
}

function bestCandidate(
  collection: StoredCollection,
  query: Document,
  sort: readonly SortField[],
): Candidate | undefined {
  const bounds = boundsOf(query)
  const candidates = [
    planIndex(null, '_id_', [['_id', 1]], false, bounds, sort),
    ...collection.indexes.map((index) =>
      planIndex(index, index.plan.name, index.plan.fields, index.isMultikey, bounds, sort),
    ),
  ]
  return candidates.reduce((best, other) => (other.score > best.score ? other : best))
}

function planIndex(
  index: StoredIndex | null,
  name: string,
  fields: readonly IndexField[],
  isMultikey: boolean,
  bounds: ReadonlyMap<string, readonly Bound[]>,
  sort: readonly SortField[],
): Candidate {
  let prefixes: string[] = ['']
  let exactFields = 0
  const constant = new Set<string>()
  let interval: Exclude<Bound, { points: readonly string[] }> | null = null
  for (const [path, direction] of fields) {
    const bound = joinBounds(bounds.get(direction === '2dsphere' ? cellPath(path) : path) ?? [], isMultikey)
    if (bound !== null && 'low' in bound) interval = bound
    if (bound === null || 'low' in bound || prefixes.length * bound.points.length > MOST_RANGES) break
    prefixes = prefixes.flatMap((prefix) =>
      bound.points.map((key) => prefix + (direction === -1 ? invertKey(key) : key)),
    )
    exactFields += 1
    if (bound.points.length === 1) constant.add(path)
  }
  const isDescending = fields[exactFields]?.[1] === -1
  const ranges = prefixes
    .map((prefix) => toRange(prefix, interval, isDescending))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const canOrder = !isMultikey && ranges.length <= MOST_MERGED
  const order = canOrder ? orderOf(fields.slice(exactFields), constant, sort) : null
  const isServing = exactFields > 0 || interval !== null
  const isUniqueHit = name === '_id_' && exactFields === 1
  const score =
    exactFields * 4 +
    (interval === null ? 0 : 2) +
    (order !== null && sort.length > 0 ? 3 : 0) +
    (isUniqueHit ? 100 : 0)
  return {
    index,
    name,
    ranges,
    isReverse: order === 'backward',
    isMerged: order !== null && sort.length > 0 && ranges.length > 1,
    isSorted: sort.length === 0 || order !== null,
    isServing,
    score,
  }
}

/** The direction in which an index gives the order by its fields after the exact ones; null when it does not. */
function orderOf(
  following: readonly IndexField[],
  constant: ReadonlySet<string>,
  sort: readonly SortField[],
): 'forward' | 'backward' | null {
  const rest = sort.filter(([path]) => !constant.has(path))
  const isForward = rest.every(([path, direction], i) => following[i]?.[0] === path && following[i]?.[1] === direction)
  if (isForward) return 'forward'
  const isBackward = rest.every(
    ([path, direction], i) => following[i]?.[0] === path && following[i]?.[1] === -direction,
  )
  return isBackward ? 'backward' : null
}

function toRange(
  prefix: string,
  interval: Exclude<Bound, { points: readonly string[] }> | null,
  isDescending: boolean,
): KeyRange {
  if (interval === null) return { from: prefix, to: prefix + AFTER_PREFIX }
  const [start, end] = isDescending
    ? [
        { ...interval.high, key: invertKey(interval.high.key) },
        { ...interval.low, key: invertKey(interval.low.key) },
      ]
    : [interval.low, interval.high]
  return {
    from: prefix + start.key + (start.isInclusive ? '' : AFTER_PREFIX),
    to: prefix + end.key + (end.isInclusive ? AFTER_PREFIX : ''),
  }
}

/** The query's fields and operators without their values, for messages: `{place: $gte $lt, step} sort {at: -1}`. */
export function queryShape(query: Document, sort: readonly SortField[]): string {
  const order = sort.map(([path, direction]) => `${path}: ${direction}`).join(', ')
  return `{${conditionShapes(query)}}${order === '' ? '' : ` sort {${order}}`}`
}

function conditionShapes(query: Document): string {
  return Object.entries(query)
    .map(([key, condition]) => {
      if (Array.isArray(condition) && key.startsWith('$')) {
        return `${key}: [${condition.map((part) => `{${isDocument(part) ? conditionShapes(part) : ''}}`).join(', ')}]`
      }
      return isOperatorObject(condition) ? `${key}: ${Object.keys(condition).join(' ')}` : key
    })
    .join(', ')
}
