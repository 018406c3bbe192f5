/** Who is asked whether it came true: those whom the topic concerned when the work was said to be done and who agreed to supervise; and for whom they answer. */
import { lastClaim } from '../../../types/filed'
import type { StoredFollow } from '../store/follows'
import type { StoredTopic } from '../store/topics'
import { actsFor } from './follow-of'

type Asking = Pick<StoredTopic, 'file' | 'gathered'>
type Mine = readonly Pick<StoredFollow, 'since' | 'as' | 'concern' | 'supervises'>[]

/** Whether somebody agreed to say at the end whether it came true; one follow of the matter is enough. */
export const doesSupervise = (mine: readonly Pick<StoredFollow, 'supervises'>[]): boolean =>
  mine.some(({ supervises }) => supervises)

/** `mine`: a person's follows of the topic and its concerns. Whoever came later did not wait for this answer; an author for whom somebody acts did. */
export const isAsked = (topic: Asking, mine: Mine): boolean => isAskedThemselves(topic, mine) || mine.some(actsFor)

/**
 * In whose name `person` says whether it came true: the own one, or that of the author for whom they act. So an author has one
 * voice, however many of the family speak.
 */
export function speakerOf(topic: Asking, mine: Mine, person: string): string {
  if (isAskedThemselves(topic, mine)) return person
  const claimed = mine.find(actsFor)
  return topic.gathered.find(({ concern }) => concern === claimed?.concern)?.author ?? person
}

const isAskedThemselves = ({ file }: Asking, mine: Mine): boolean => {
  const saidDone = lastClaim(file)?.at ?? Number.POSITIVE_INFINITY
  const counted = mine.filter(({ as }) => as !== 'family')
  return doesSupervise(counted) && counted.some(({ since }) => since <= saidDone)
}
