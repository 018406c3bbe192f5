/** Finds what a dotted path names in a document, through arrays, as MongoDB's indexes and sorts see it. */
import { isDocument } from './document'
import { encodeKey, invertKey, TYPE_BYTE } from './key-encoding'

/** Every value a path reaches; an array on the way or at the end gives one value per element. Missing gives `undefined`. */
export function valuesAt(document: unknown, path: string): unknown[] {
  return collectValues(document, path.split('.'))
}

function collectValues(value: unknown, segments: readonly string[]): unknown[] {
  const [segment, ...rest] = segments
  if (segment === undefined) return leaves(value)
  if (isDocument(value)) return collectValues(Object.hasOwn(value, segment) ? value[segment] : undefined, rest)
  if (!Array.isArray(value)) return [undefined]
  const byElement = value
    .filter((item) => isDocument(item) || Array.isArray(item))
    .flatMap((item) => collectValues(item, segments))
  const byPosition = /^\d+$/.test(segment) ? collectValues(value[Number(segment)], rest) : []
  const found = [...byElement, ...byPosition]
  return found.length > 0 ? found : [undefined]
}

function leaves(value: unknown): unknown[] {
  if (!Array.isArray(value)) return [value]
  return value.length === 0
    ? [EMPTY_ARRAY]
    : value.flatMap((item) => (Array.isArray(item) ? [item, ...leaves(item)] : [item]))
}

const EMPTY_ARRAY = Symbol('empty array')

function encodeLeaf(value: unknown): string {
  return value === EMPTY_ARRAY ? TYPE_BYTE.emptyArray : encodeKey(value)
}

/** The ascending keys of a path's values, each once. */
export function keysAt(document: unknown, path: string): string[] {
  const values = valuesAt(document, path)
  if (values.length === 1) return [encodeLeaf(values[0])]
  return [...new Set(values.map(encodeLeaf))]
}

/** One sort field: path and direction. */
export type SortField = readonly [path: string, direction: 1 | -1]

/** The key by which a document sorts: its least value for an ascending field, its greatest for a descending one. */
export function sortKey(document: unknown, fields: readonly SortField[]): string {
  let key = ''
  for (const [path, direction] of fields) {
    const keys = keysAt(document, path)
    const chosen = keys.reduce((best, other) => ((direction === 1 ? other < best : other > best) ? other : best))
    key += direction === 1 ? chosen : invertKey(chosen)
  }
  return key
}

/** Sorts documents as MongoDB does; documents with equal keys stay in the order they came in. */
export function sortByFields<T>(
  items: readonly T[],
  documentOf: (item: T) => unknown,
  fields: readonly SortField[],
): T[] {
  return items
    .map((item) => ({ item, key: sortKey(documentOf(item), fields) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}
