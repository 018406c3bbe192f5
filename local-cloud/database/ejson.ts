/** Reads and writes MongoDB's extended JSON, the language of documents, queries and updates on the wire and on disk. */
import { ExtendedValue, ObjectId, Pattern } from './bson-types'
import { isDocument } from './document'
import { invalidParameter, requestFailed } from './errors'

type Json = Readonly<Record<string, unknown>>

/** Parses extended JSON text. `now` is what server dates become; throws a `WireError` for text that is not EJSON. */
export function parseEjson(text: string, now: Date = new Date()): unknown {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw invalidParameter('the data is not valid EJSON')
  }
  return reviveEjson(json, now)
}

/** Turns parsed JSON into database values: `$date`, `$oid`, `$numberLong`, `$tcb_server_date` … at any depth. */
export function reviveEjson(json: unknown, now: Date): unknown {
  if (Array.isArray(json)) return json.map((item) => reviveEjson(item, now))
  if (!isDocument(json)) return json
  const keys = Object.keys(json)
  const first = keys[0]
  if (first !== undefined && keys.length <= 2 && first.startsWith('$')) {
    const revive = REVIVERS[first]
    if (revive !== undefined) return revive(json, now)
  }
  const revived: Record<string, unknown> = {}
  for (const key of keys) {
    if (key === '__proto__') throw requestFailed('field name __proto__ is not allowed')
    const value = reviveEjson(json[key], now)
    if (value !== undefined) revived[key] = value
  }
  return revived
}

const keepAsIs = (json: Json) => new ExtendedValue(json)

const REVIVERS: Readonly<Record<string, (json: Json, now: Date) => unknown>> = {
  $numberInt: (json) => Number(json['$numberInt']),
  $numberDouble: (json) => Number(json['$numberDouble']),
  // The SDK reads a Long as a JavaScript number; so do we.
  $numberLong: (json) => Number(json['$numberLong']),
  $numberDecimal: keepAsIs,
  $oid: (json) => reviveObjectId(json['$oid']),
  $date: (json) => reviveDate(json['$date']),
  $regularExpression: (json) => revivePattern(json['$regularExpression']),
  $tcb_server_date: (json, now) => reviveServerDate(json['$tcb_server_date'], now),
  $undefined: () => undefined,
  $binary: keepAsIs,
  $uuid: keepAsIs,
  $timestamp: keepAsIs,
  $symbol: (json) => json['$symbol'],
  $code: keepAsIs,
  $minKey: keepAsIs,
  $maxKey: keepAsIs,
  $dbPointer: keepAsIs,
}

function reviveObjectId(hex: unknown): ObjectId {
  if (typeof hex !== 'string' || !/^[0-9a-fA-F]{24}$/.test(hex)) throw requestFailed('an ObjectId has 24 hex digits')
  return new ObjectId(hex.toLowerCase())
}

function reviveDate(value: unknown): Date {
  const time = isDocument(value) ? Number(value['$numberLong']) : value
  const date = new Date(typeof time === 'number' || typeof time === 'string' ? time : Number.NaN)
  if (Number.isNaN(date.getTime())) throw requestFailed('$date is not a date')
  return date
}

function reviveServerDate(value: unknown, now: Date): Date {
  const offset = isDocument(value) ? reviveEjson(value['offset'], now) : 0
  if (typeof offset !== 'number' || !Number.isFinite(offset))
    throw requestFailed('the offset of a server date is a number')
  return new Date(now.getTime() + offset)
}

function revivePattern(value: unknown): Pattern {
  const { pattern, options } = isDocument(value) ? value : {}
  if (typeof pattern !== 'string') throw requestFailed('a regular expression has a pattern')
  return makePattern(pattern, typeof options === 'string' ? options : '')
}

/** Makes a pattern, or throws CloudBase's error for one that is not valid. */
export function makePattern(pattern: string, options: string): Pattern {
  try {
    return new Pattern(pattern, options)
  } catch {
    throw requestFailed('Regular expression is invalid')
  }
}

/** Writes a value as extended JSON for the disk: everything can be read back as it was. */
export function stringifyEjson(value: unknown): string {
  return JSON.stringify(toEjson(value, false))
}

/** Writes a value as CloudBase answers it: ObjectIds become plain strings, as the vendor's tests expect. */
export function stringifyAnswer(value: unknown): string {
  return JSON.stringify(toEjson(value, true))
}

/** The JSON form of a value; `isAnswer` turns ObjectIds into strings. */
export function toEjson(value: unknown, isAnswer: boolean): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => toEjson(item ?? null, isAnswer))
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof ObjectId) return isAnswer ? value.hex : { $oid: value.hex }
  if (value instanceof ExtendedValue) return value.json
  if (value instanceof Pattern) return regularExpression(value.pattern, value.options)
  if (value instanceof RegExp) return regularExpression(value.source, value.flags)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toEjson(item, isAnswer)]))
}

function regularExpression(pattern: string, options: string): Json {
  return { $regularExpression: { pattern, options: [...options].sort().join('') } }
}
