/** Pipeline expressions where mingo differs from MongoDB: comparisons across types, weeks, and positions in strings. */
import { evalExpr } from 'mingo/core'
import { $dayOfWeek, $dayOfYear, $substrBytes } from 'mingo/operators/expression'
import type { Any, AnyObject, Options } from 'mingo/types'
import { requestFailed } from './errors'
import { encodeKey } from './key-encoding'

type Expression = (document: AnyObject, expression: Any, options: Options) => Any

function operands(name: string, document: AnyObject, expression: Any, options: Options): readonly unknown[] {
  const values = evalExpr(document, expression, options)
  if (!Array.isArray(values)) throw requestFailed(`Expression ${name} takes an array`)
  return values
}

// Missing comes before null here, and whole arrays are compared, not their elements.
const orderKey = (value: unknown) => (value === undefined ? '' : encodeKey(value))

function comparison(name: string, decide: (order: -1 | 0 | 1) => unknown): Expression {
  return (document, expression, options) => {
    const values = operands(name, document, expression, options)
    if (values.length !== 2)
      throw requestFailed(`Expression ${name} takes exactly 2 arguments. ${values.length} were passed in.`)
    const [left, right] = values.map(orderKey)
    return decide(left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1)
  }
}

/** `$week`: 0 to 53, weeks begin on Sunday, and the days before the first Sunday are week 0. */
const week: Expression = (document, expression, options) => {
  const dayOfYear: unknown = $dayOfYear(document, expression, options)
  const dayOfWeek: unknown = $dayOfWeek(document, expression, options)
  if (typeof dayOfYear !== 'number' || typeof dayOfWeek !== 'number') return null
  return Math.floor((dayOfYear + 7 - dayOfWeek) / 7)
}

/** `$indexOfCP`: the position in code points, -1 when it is not there. */
const indexOfCodePoint: Expression = (document, expression, options) => {
  const [text, search, from = 0, to] = operands('$indexOfCP', document, expression, options)
  if (text === null || text === undefined) return null
  if (typeof text !== 'string' || typeof search !== 'string' || typeof from !== 'number') {
    throw requestFailed('$indexOfCP requires strings and a position')
  }
  const points = [...text].slice(0, typeof to === 'number' ? to : undefined)
  const wanted = [...search]
  for (let at = from; at + wanted.length <= points.length; at++) {
    if (wanted.every((point, i) => points[at + i] === point)) return at
  }
  return -1
}

/** `$substr` and `$substrBytes`: a negative length means the rest, and a length may reach beyond the end. */
const substringOfBytes: Expression = (document, expression, options) => {
  const [value, start, length] = operands('$substrBytes', document, expression, options)
  const text = value instanceof Date ? value.toISOString() : String(value ?? '')
  if (typeof start !== 'number' || typeof length !== 'number') throw requestFailed('$substrBytes requires numbers')
  const bytes = Buffer.byteLength(text)
  if (start < 0 || start >= bytes) return ''
  const count = length < 0 ? bytes - start : Math.min(length, bytes - start)
  return $substrBytes(document, [{ $literal: text }, start, count], options)
}

/** The expressions by name. */
export const expressionOperators = {
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $cmp: comparison('$cmp', (order) => order),
  $week: week,
  $indexOfCP: indexOfCodePoint,
  $substr: substringOfBytes,
  $substrBytes: substringOfBytes,
}
