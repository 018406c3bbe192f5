/** What somebody decided of each finding: kept in the draft as the notice's own rows, sent as its answers. */
import * as v from 'valibot'
import type { Finding } from '~types/exposure'
import { type NoticeInput, noticeInput } from '~types/papers/publicise'
import type { FormValues } from '../papers/field-spec'
import { groupOf, listOf, textOf } from '../papers/values'

/** `reason` is kept while somebody changes their mind and back. */
export interface Decision {
  readonly do: 'redact' | 'keep' | null
  readonly reason: string
}

const UNDECIDED: Decision = { do: null, reason: '' }

/** What a draft says of one finding. */
export function decisionOn(finding: Finding, values: FormValues): Decision {
  const row = listOf(values.answers)
    .map(groupOf)
    .find((each) => each.finding === finding.id)
  if (row === undefined) return UNDECIDED
  return { do: row.do === 'redact' || row.do === 'keep' ? row.do : null, reason: textOf(row.reason) }
}

/** The draft with another decision on some findings; rows about what is no longer found stay until it is sent. */
export function withDecisions(values: FormValues, decided: readonly (readonly [Finding, Decision])[]): FormValues {
  const others = listOf(values.answers)
    .map(groupOf)
    .filter((row) => textOf(row.finding) !== '' && decided.every(([{ id }]) => id !== row.finding))
  const rows = decided.map(([{ id, words }, decision]) => ({ finding: id, words, ...decision }))
  return { ...values, answers: [...others, ...rows] }
}

/** The notice as the cloud takes it, with what is wrong or missing by the id of the finding. */
export interface CheckedNotice {
  readonly paper: NoticeInput
  readonly errors: Readonly<Record<string, string>>
}

/** See {@link CheckedNotice}: by the cloud's own schema. */
export function checkNotice(findings: readonly Finding[], values: FormValues): CheckedNotice {
  const answers: NoticeInput['answers'] = []
  const errors: Record<string, string> = {}
  for (const finding of findings) {
    const decision = decisionOn(finding, values)
    const given = v.safeParse(noticeInput, { kind: 'notice', answers: [{ finding: finding.id, ...decision }] })
    if (decision.do === null) errors[finding.id] = '请选“隐去”或“保留”。'
    else if (given.success) answers.push(...given.output.answers)
    else errors[finding.id] = given.issues[0].message
  }
  return { paper: { kind: 'notice', answers }, errors }
}
