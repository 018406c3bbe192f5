/** `$jsonSchema` for queries: the keywords that MongoDB documents, on our values. */
import { ExtendedValue, ObjectId } from './bson-types'
import { isDocument } from './document'
import { encodeKey } from './key-encoding'

type Check = (value: unknown, operand: unknown, schema: Readonly<Record<string, unknown>>) => boolean

/** Gives the test for a schema, in the form that mingo asks for. */
export function jsonSchemaValidator(schema: unknown): (value: unknown) => boolean {
  return (value) => isValid(value, schema)
}

function isValid(value: unknown, schema: unknown): boolean {
  if (!isDocument(schema)) return true
  return Object.entries(schema).every(([keyword, operand]) => CHECKS[keyword]?.(value, operand, schema) ?? true)
}

const isEqual = (a: unknown, b: unknown) => encodeKey(a) === encodeKey(b)
const onNumber = (test: (value: number, operand: number) => boolean): Check => {
  return (value, operand) => typeof value !== 'number' || typeof operand !== 'number' || test(value, operand)
}
const onLength = (kind: 'string' | 'array' | 'object', test: (length: number, operand: number) => boolean): Check => {
  return (value, operand) => {
    const length = lengthOf(value, kind)
    return length === undefined || typeof operand !== 'number' || test(length, operand)
  }
}

function lengthOf(value: unknown, kind: string): number | undefined {
  if (kind === 'string' && typeof value === 'string') return [...value].length
  if (kind === 'array' && Array.isArray(value)) return value.length
  if (kind === 'object' && isDocument(value)) return Object.keys(value).length
  return undefined
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isDocument,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  double: (value) => typeof value === 'number',
  int: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  long: (value) => Number.isInteger(value),
  decimal: (value) => value instanceof ExtendedValue && '$numberDecimal' in value.json,
  bool: (value) => typeof value === 'boolean',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  objectId: (value) => value instanceof ObjectId,
  regex: (value) => value instanceof RegExp,
  null: (value) => value === null,
}

const hasType: Check = (value, operand) => list(operand).some((type) => TYPES[String(type)]?.(value) ?? false)
const list = (operand: unknown): readonly unknown[] => (Array.isArray(operand) ? operand : [operand])

const CHECKS: Readonly<Record<string, Check>> = {
  bsonType: hasType,
  type: hasType,
  required: (value, operand) => !isDocument(value) || list(operand).every((name) => Object.hasOwn(value, String(name))),
  enum: (value, operand) => list(operand).some((allowed) => isEqual(allowed, value)),
  properties: (value, operand) => {
    if (!isDocument(value) || !isDocument(operand)) return true
    return Object.entries(operand).every(
      ([name, schema]) => !Object.hasOwn(value, name) || isValid(value[name], schema),
    )
  },
  additionalProperties: (value, operand, schema) => {
    if (!isDocument(value) || operand === true) return true
    const known = isDocument(schema['properties']) ? schema['properties'] : {}
    const others = Object.entries(value).filter(([name]) => !Object.hasOwn(known, name))
    return others.every(([, item]) => operand !== false && isValid(item, operand))
  },
  items: (value, operand) => !Array.isArray(value) || value.every((item) => isValid(item, operand)),
  minimum: onNumber((value, least) => value >= least),
  maximum: onNumber((value, greatest) => value <= greatest),
  multipleOf: onNumber((value, factor) => value % factor === 0),
  minLength: onLength('string', (length, least) => length >= least),
  maxLength: onLength('string', (length, greatest) => length <= greatest),
  minItems: onLength('array', (length, least) => length >= least),
  maxItems: onLength('array', (length, greatest) => length <= greatest),
  minProperties: onLength('object', (length, least) => length >= least),
  maxProperties: onLength('object', (length, greatest) => length <= greatest),
  uniqueItems: (value, operand) => {
    return operand !== true || !Array.isArray(value) || new Set(value.map(encodeKey)).size === value.length
  },
  pattern: (value, operand) => typeof value !== 'string' || new RegExp(String(operand)).test(value),
  allOf: (value, operand) => list(operand).every((schema) => isValid(value, schema)),
  anyOf: (value, operand) => list(operand).some((schema) => isValid(value, schema)),
  oneOf: (value, operand) => list(operand).filter((schema) => isValid(value, schema)).length === 1,
  not: (value, operand) => !isValid(value, operand),
}
