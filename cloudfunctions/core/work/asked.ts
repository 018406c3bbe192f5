/** Who is asked whether it came true: those whom the topic concerned when the work was said to be done. */
import { lastPaper } from '../../../types/filed'
import type { StoredFollow } from '../store/follows'
import type { StoredTopic } from '../store/topics'

/** `mine`: a person's follows of the topic and its concerns. Whoever came later did not wait for this answer. */
export function isAsked({ file }: Pick<StoredTopic, 'file'>, mine: readonly Pick<StoredFollow, 'since'>[]): boolean {
  const saidDone = lastPaper(file, 'completion')?.at ?? Number.POSITIVE_INFINITY
  return mine.some(({ since }) => since <= saidDone)
}
