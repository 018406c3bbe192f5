/** Writes values as hexadecimal text whose order is MongoDB's order of values, so that SQLite can index and scan them. */
import { ExtendedValue, ObjectId } from './bson-types'
import { isDocument } from './document'
import { stringifyEjson } from './ejson'

/** The leading byte of each type, in MongoDB's order of types. */
export const TYPE_BYTE = {
  minKey: '01',
  emptyArray: '04',
  null: '05',
  number: '10',
  string: '20',
  object: '30',
  array: '40',
  other: '50',
  objectId: '60',
  boolean: '70',
  date: '80',
  pattern: '90',
  maxKey: 'f0',
} as const

/** Sorts after every key that starts with the text before it, because `g` follows every hexadecimal digit. */
export const AFTER_PREFIX = 'g'

/** The key of one value, ascending. */
export function encodeKey(value: unknown): string {
  if (value === null || value === undefined) return TYPE_BYTE.null
  if (typeof value === 'number') return TYPE_BYTE.number + encodeNumber(value)
  if (typeof value === 'string') return TYPE_BYTE.string + encodeText(value)
  if (typeof value === 'boolean') return TYPE_BYTE.boolean + (value ? '01' : '00')
  if (value instanceof Date) return TYPE_BYTE.date + encodeNumber(value.getTime())
  if (value instanceof ObjectId) return TYPE_BYTE.objectId + value.hex
  if (value instanceof RegExp) return TYPE_BYTE.pattern + encodeText(`${value.source}/${value.flags}`)
  if (value instanceof ExtendedValue) return encodeExtended(value)
  if (Array.isArray(value)) return TYPE_BYTE.array + encodeText(stringifyEjson(value))
  return TYPE_BYTE.object + encodeText(isDocument(value) ? stringifyEjson(value) : String(value))
}

function encodeExtended(value: ExtendedValue): string {
  if ('$minKey' in value.json) return TYPE_BYTE.minKey
  if ('$maxKey' in value.json) return TYPE_BYTE.maxKey
  return TYPE_BYTE.other + encodeText(value.toString())
}

/** The key of a text that starts every key of the strings beginning with `prefix`. */
export function encodeStringPrefix(prefix: string): string {
  return TYPE_BYTE.string + escapeZeros(Buffer.from(prefix, 'utf8').toString('hex'))
}

function encodeText(text: string): string {
  return `${escapeZeros(Buffer.from(text, 'utf8').toString('hex'))}0000`
}

// A zero byte inside the text must not look like its end, which is two of them, so that no key begins another.
function escapeZeros(hex: string): string {
  return hex.includes('00') ? hex.replace(/../g, (byte) => (byte === '00' ? '00ff' : byte)) : hex
}

const numberBytes = Buffer.alloc(8)

function encodeNumber(value: number): string {
  if (Number.isNaN(value)) return '0000000000000000'
  numberBytes.writeDoubleBE(value === 0 ? 0 : value)
  const isNegative = ((numberBytes[0] ?? 0) & 0x80) !== 0
  if (isNegative) for (let i = 0; i < 8; i++) numberBytes[i] = ~(numberBytes[i] ?? 0)
  else numberBytes[0] = (numberBytes[0] ?? 0) | 0x80
  return numberBytes.toString('hex')
}

const INVERTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789abcdef'].map((digit) => [digit, (15 - Number.parseInt(digit, 16)).toString(16)]),
)

/** The key for a descending field: every byte inverted. */
export function invertKey(key: string): string {
  let inverted = ''
  for (const digit of key) inverted += INVERTED[digit] ?? digit
  return inverted
}
