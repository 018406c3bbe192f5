/** Checks a draft by the cloud's own schema before it is sent, so that a slip is said at once and at its field. */
import * as v from 'valibot'
import { submitInput } from '~types/concern'
import type { Draft } from './draft'
import { toSubmission } from './to-submission'

/** Sentence by the path of the field (`text`, `where.words`, `phone` …). */
export type FieldErrors = Readonly<Record<string, string>>

/** The fields in the order in which they stand on the page; the first wrong one is shown. */
export const FIELD_ORDER = ['text', 'kind', 'photos', 'where.words', 'isNameShown', 'name', 'phone', 'title'] as const

/** Empty when all is well. Pictures are left to the sending. */
export const checkDraft = (draft: Draft): FieldErrors => {
  const errors: Record<string, string> = {}
  const parsed = v.safeParse(submitInput, toSubmission(draft, []))
  for (const issue of parsed.issues ?? []) {
    const path = v.getDotPath(issue) ?? ''
    errors[path] ??= issue.message
  }
  if (draft.kind === null) errors.kind = '请选一下是哪一类的事。'
  if (draft.isNameShown && draft.name.trim() === '') errors.name = '要公开姓名，请把姓名填上；不想公开可以选“不公开”。'
  return errors
}
