/** Brings a query as CloudBase takes it to the one form that evaluation and planning read. */
import { type Document, isDocument } from './document'
import { makePattern } from './ejson'
import { requestFailed } from './errors'

const LOGICAL = new Set(['$and', '$or', '$nor'])

/**
 * Brings a query to the form that mingo reads: `$regex` with `$options` becomes one pattern, also below `$not` and
 * `$elemMatch`, and the sibling distances of `$near` move into it.
 */
export function normalizeQuery(query: Document): Document {
  const normalized: Document = {}
  for (const [key, value] of Object.entries(query)) {
    if (LOGICAL.has(key)) {
      if (!Array.isArray(value) || value.length === 0) throw requestFailed(`${key} must be a nonempty array`)
      normalized[key] = value.map((part) => {
        if (!isDocument(part)) throw requestFailed(`${key} entries need to be full objects`)
        return normalizeQuery(part)
      })
    } else normalized[key] = normalizeCondition(value)
  }
  return normalized
}

/** Says whether a condition is an object of operators, such as `{$gt: 1}`. */
export function isOperatorObject(condition: unknown): condition is Document {
  if (!isDocument(condition)) return false
  const [first] = Object.keys(condition)
  return first?.startsWith('$') === true
}

function normalizeCondition(condition: unknown): unknown {
  if (!isOperatorObject(condition)) return condition
  const normalized: Document = {}
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$options' || operator === '$maxDistance' || operator === '$minDistance') continue
    normalized[operator] = normalizeOperand(operator, operand, condition)
  }
  return normalized
}

function normalizeOperand(operator: string, operand: unknown, condition: Document): unknown {
  if (operator === '$regex') return regexOf(operand, condition['$options'])
  if (operator === '$not') return operand instanceof RegExp ? operand : normalizeCondition(operand)
  if (operator === '$elemMatch' && isDocument(operand)) {
    return isOperatorObject(operand) && !LOGICAL.has(Object.keys(operand)[0] ?? '')
      ? normalizeCondition(operand)
      : normalizeQuery(operand)
  }
  if (operator === '$in' || operator === '$nin' || operator === '$all') {
    if (!Array.isArray(operand)) throw requestFailed(`${operator} needs an array`)
  }
  if ((operator === '$near' || operator === '$nearSphere') && isDocument(operand)) {
    const { $maxDistance, $minDistance } = condition
    return {
      ...($maxDistance === undefined ? {} : { $maxDistance }),
      ...($minDistance === undefined ? {} : { $minDistance }),
      ...operand,
    }
  }
  return operand
}

function regexOf(pattern: unknown, options: unknown): RegExp {
  if (pattern instanceof RegExp && options === undefined) return pattern
  if (pattern instanceof RegExp) return makePattern(pattern.source, String(options))
  if (typeof pattern !== 'string') throw requestFailed('$regex has to be a string')
  return makePattern(pattern, typeof options === 'string' ? options : '')
}
