/** A resident's own concerns, newest first. */
import type { ConcernRow } from '../../../types/concern'
import { LIMITS } from '../../../types/limits'
import type { Resident } from '../procedure'
import { concerns } from '../store/concerns'
import { pageBefore } from '../store/page-before'
import { concernRowOf } from './present-concern'

/** One page and where the next begins. One database call. */
export async function listOwnConcerns(
  actor: Resident,
  after: string | undefined,
): Promise<{ rows: ConcernRow[]; next: string | null }> {
  const { documents, next } = await pageBefore(concerns, { author: actor.id }, after, LIMITS.pageRows)
  return { rows: documents.map(concernRowOf), next }
}
