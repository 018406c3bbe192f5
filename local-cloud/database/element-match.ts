/** `$elemMatch` in queries: unlike mingo's, its conditions on fields match objects only. */
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { isDocument } from './document'
import { requestFailed } from './errors'

const LOGICAL: ReadonlySet<string> = new Set(['$and', '$or', '$nor', '$expr'])

/** `{path: {$elemMatch: …}}`: some element of an array at the path matches; conditions on fields match objects only. */
export function elemMatch(path: string, operand: unknown, options: Options): (document: unknown) => boolean {
  if (!isDocument(operand)) throw requestFailed('$elemMatch needs an Object')
  const [first] = Object.keys(operand)
  const isOnValue = first?.startsWith('$') === true && !LOGICAL.has(first)
  const query = new Query(isOnValue ? { element: operand } : operand, options)
  const matches = (element: unknown) => {
    if (isOnValue) return query.test({ element })
    if (Array.isArray(element)) return query.test(Object.fromEntries(Object.entries(element)))
    return isDocument(element) && query.test(element)
  }
  return (document) => arraysAt(document, path.split('.')).some((array) => array.some(matches))
}

function arraysAt(value: unknown, segments: readonly string[]): (readonly unknown[])[] {
  const [segment, ...rest] = segments
  if (segment === undefined) return Array.isArray(value) ? [value] : []
  if (isDocument(value)) return Object.hasOwn(value, segment) ? arraysAt(value[segment], rest) : []
  if (!Array.isArray(value)) return []
  const byPosition = /^\d+$/.test(segment) ? arraysAt(value[Number(segment)], rest) : []
  return [...value.filter(isDocument).flatMap((item) => arraysAt(item, segments)), ...byPosition]
}
