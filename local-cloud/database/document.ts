/** What a document is inside the database: plain values plus the few BSON types that JSON has no word for. */

/** A document or a nested object; values are JSON values, `Date`, `RegExp`, {@link ObjectId} or {@link ExtendedValue}. */
export type Document = Record<string, unknown>

/** Says whether a value is a plain object (not an array, date, pattern or BSON type). */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Copies a document so that changing the copy leaves the original alone; leaf values are shared, they never change. */
export function cloneDocument<T>(value: T): T
export function cloneDocument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => cloneDocument(item))
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cloneDocument(item)]))
}
