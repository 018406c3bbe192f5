/** Reads the fields of a wire body that the database actions share; every wrong kind is CloudBase's parameter error. */
import type { WireBody } from '../../wire'
import { type Document, isDocument } from '../document'
import { parseEjson, reviveEjson } from '../ejson'
import { invalidParameter } from '../errors'
import { DEFAULT_QUERY_LIMIT, GREATEST_QUERY_LIMIT } from '../limits'
import type { SortField } from '../path-values'

/** The collection's name; 1 to 128 characters. */
export function readCollectionName(body: WireBody): string {
  const name = body['collectionName']
  if (typeof name !== 'string' || name === '' || name.length > 128) throw invalidParameter('collectionName is required')
  return name
}

/** The transaction's id, or null outside of a transaction. */
export function readTransactionId(body: WireBody): string | null {
  const id = body['transactionId']
  if (id === undefined || id === null || id === '') return null
  if (typeof id !== 'string') throw invalidParameter('transactionId must be a string')
  return id
}

/** An EJSON object given as text or as parsed JSON; null when it is not there. */
export function readDocument(body: WireBody, field: string, now: Date): Document | null {
  const value = body[field]
  if (value === undefined || value === null || value === '') return null
  const parsed = typeof value === 'string' ? parseEjson(value, now) : reviveEjson(value, now)
  if (!isDocument(parsed)) throw invalidParameter(`${field} must be an object`)
  return parsed
}

/** The query; an absent one matches everything. */
export function readQuery(body: WireBody, now: Date): Document {
  return readDocument(body, 'query', now) ?? {}
}

/** The query of a write, which must be given so that nobody changes a whole collection by accident. */
export function requireQuery(body: WireBody, now: Date): Document {
  const query = readDocument(body, 'query', now)
  if (query === null) throw invalidParameter('query is required')
  return query
}

/** The order: `{field: 1 | -1}`, or the older list of `{field, direction}`. */
export function readOrder(body: WireBody, now: Date): SortField[] {
  const value = body['order']
  if (value === undefined || value === null || value === '') return []
  const order = typeof value === 'string' ? parseEjson(value, now) : reviveEjson(value, now)
  const entries = Array.isArray(order) ? order.map(legacyOrder) : isDocument(order) ? Object.entries(order) : []
  return entries.map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParameter('an order is asc or desc')
    return [path, direction]
  })
}

function legacyOrder(item: unknown): readonly [string, unknown] {
  const { field, direction } = isDocument(item) ? item : {}
  if (typeof field !== 'string') throw invalidParameter('an order names a field')
  return [field, direction === 'desc' ? -1 : 1]
}

/** How many records to answer: {@link DEFAULT_QUERY_LIMIT} unless told, never more than {@link GREATEST_QUERY_LIMIT}. */
export function readLimit(body: WireBody): number {
  const limit = readCount(body, 'limit')
  return limit === null || limit === 0 ? DEFAULT_QUERY_LIMIT : Math.min(limit, GREATEST_QUERY_LIMIT)
}

/** A number of at least 0, or null when it is not there. */
export function readCount(body: WireBody, field: string): number | null {
  const value = body[field]
  if (value === undefined || value === null) return null
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParameter(`${field} must be an integer of at least 0`)
  }
  return value
}
