/** What a scanned code means today: a village, or a question to the person. */
import { Refusal } from '../refusal'
import { type CodeMeaning, resolveCode } from '../rules/codes'
import { counties } from '../served'
import { codes, type StoredCode } from '../store/codes'
import { getDocument } from '../store/database'

/** A code of the registry with what it means; never one that does not exist or is not valid yet. */
export interface ScannedCode {
  readonly code: StoredCode
  readonly meaning: Exclude<CodeMeaning, { kind: 'not-yet' }>
}

/** Refuses what is not in the registry as `code.unknown` at the field `scene`. One database call. */
export async function resolveScene(scene: string, now: number): Promise<ScannedCode> {
  const code = await getDocument(codes, scene)
  const meaning = code && resolveCode(counties, code, now)
  if (!meaning || meaning.kind === 'not-yet') throw new Refusal('code.unknown', { field: 'scene' })
  return { code, meaning }
}
