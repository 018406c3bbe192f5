/** Update operators that give one field a new value from its old one. */
import { isDocument } from '../document'
import { requestFailed } from '../errors'
import { encodeKey } from '../key-encoding'

/** Gives the new value; `current` is undefined when the field is missing. Throws CloudBase's error for a wrong type. */
export type FieldOperator = (current: unknown, operand: unknown, path: string, now: Date) => unknown

/** The operators by name. */
export const FIELD_OPERATORS: Readonly<Record<string, FieldOperator>> = {
  $set: (_, operand) => operand,
  $setOnInsert: (_, operand) => operand,
  $inc: (current, operand, path) =>
    current === undefined ? number('$inc', operand) : numeric('$inc', current, path) + number('$inc', operand),
  $mul: (current, operand, path) =>
    current === undefined ? 0 * number('$mul', operand) : numeric('$mul', current, path) * number('$mul', operand),
  $min: (current, operand) => (current === undefined || encodeKey(operand) < encodeKey(current) ? operand : current),
  $max: (current, operand) => (current === undefined || encodeKey(operand) > encodeKey(current) ? operand : current),
  $currentDate: (_current, _operand, _path, now) => now,
  $bit: (current, operand, path) => {
    const base = current === undefined ? 0 : numeric('$bit', current, path)
    if (!isDocument(operand)) throw requestFailed('The $bit modifier needs {and|or|xor: number}')
    return Object.entries(operand).reduce((bits, [name, value]) => bitwise(name, bits, number('$bit', value)), base)
  },
}

function bitwise(name: string, a: number, b: number): number {
  if (name === 'and') return a & b
  if (name === 'or') return a | b
  if (name === 'xor') return a ^ b
  throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
}

function number(operator: string, operand: unknown): number {
  if (typeof operand !== 'number') throw requestFailed(`Cannot ${operator} with non-numeric argument`)
  return operand
}

function numeric(operator: string, current: unknown, path: string): number {
  if (typeof current !== 'number') {
    const kind = current === null ? 'null' : Array.isArray(current) ? 'array' : typeof current
    throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type: field '${path}' is ${kind}`)
  }
  return current
}
