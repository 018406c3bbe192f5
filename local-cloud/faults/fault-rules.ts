/** Trouble on request: rules that make the next calls of a target fail in a chosen way. */
import { randomUUID } from 'node:crypto'
import { HttpError } from '../http/route'

/** What may go wrong. `drop-answer` does the work and loses the answer; `conflict` refuses a commit and aborts it. */
export const FAULT_KINDS = ['drop-answer', 'delay', 'system-error', 'conflict', 'disk-full'] as const

/** One of {@link FAULT_KINDS}. */
export type FaultKind = (typeof FAULT_KINDS)[number]

/**
 * A rule. `target` is an area (`database`, `openapi`, `storage`, `function`) or one thing in it, after a colon:
 * `function:resident`, `database:commitTransaction`, `openapi:subscribeMessage.send`.
 */
export interface FaultRule {
  readonly id: string
  readonly target: string
  readonly kind: FaultKind
  /** How many calls it still strikes. */
  readonly times: number
  /** For `delay`. */
  readonly milliseconds: number
  /** For `system-error`: the CloudBase code to answer; for open APIs the WeChat number. */
  readonly code?: string
  /** For open APIs: strikes only what is sent to this openid; whatever is sent when absent. */
  readonly touser?: string
}

const TARGET = /^(database|openapi|storage|function)(:[\w.-]+)?$/
const READS: readonly string[] = [
  'getDocument',
  'calculateDocument',
  'aggregateDocuments',
  'startTransaction',
  'abortTransaction',
]
const WRITES: readonly string[] = ['insertDocument', 'modifyDocument', 'modifyAndReturnDoc', 'removeDocument']
const GREATEST_TIMES = 1_000_000

function isKind(value: unknown): value is FaultKind {
  return FAULT_KINDS.some((kind) => kind === value)
}

function readCount(value: unknown, field: string, fallback: number): number {
  if (value === undefined) return fallback
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= GREATEST_TIMES) return value
  throw new HttpError(400, 'INVALID_FAULT', `故障规则的 ${field} 应是 0 到 ${GREATEST_TIMES} 的整数`)
}

/** Reads a rule from JSON; refuses what would never strike. */
export function parseFaultRule(body: Readonly<Record<string, unknown>>): FaultRule {
  const { target, kind, times, milliseconds, code, touser } = body
  if (typeof target !== 'string' || !TARGET.test(target)) {
    throw new HttpError(400, 'INVALID_FAULT', 'target 应形如 database、database:commitTransaction、function:resident')
  }
  if (!isKind(kind)) throw new HttpError(400, 'INVALID_FAULT', `kind 应是 ${FAULT_KINDS.join('、')} 之一`)
  if (touser !== undefined && !target.startsWith('openapi')) {
    throw new HttpError(400, 'INVALID_FAULT', 'touser 只用于 openapi')
  }
  return {
    id: randomUUID(),
    target,
    kind,
    times: readCount(times, 'times', 1),
    milliseconds: readCount(milliseconds, 'milliseconds', 1000),
    ...(code !== undefined && { code: String(code) }),
    ...(touser !== undefined && { touser: String(touser) }),
  }
}

/** A full disk is met only by what writes, a conflict only by a transaction. */
function canStrike(kind: FaultKind, area: string, name: string): boolean {
  if (area !== 'database') return kind !== 'conflict'
  if (kind === 'disk-full') return !READS.includes(name)
  return kind !== 'conflict' || name === 'commitTransaction' || WRITES.includes(name)
}

/** The rules in force, in the order in which they were set. */
export class Faults {
  private rules: FaultRule[] = []

  add(rule: FaultRule): void {
    this.rules.push(rule)
  }

  clear(): void {
    this.rules = []
  }

  list(): readonly FaultRule[] {
    return this.rules
  }

  /** The rule that strikes a call of `area:name`, if any; it is used up by one. `receiver` tells to whom an open API sends. */
  take(area: string, name: string, receiver: () => unknown = () => undefined): FaultRule | undefined {
    const rule = this.rules.find(
      ({ target, kind, touser }) =>
        (target === area || target === `${area}:${name}`) &&
        canStrike(kind, area, name) &&
        (touser === undefined || touser === receiver()),
    )
    if (!rule) return undefined
    const left = { ...rule, times: rule.times - 1 }
    this.rules = this.rules.flatMap((each) => (each === rule ? (left.times > 0 ? [left] : []) : [each]))
    return rule
  }
}
