/** What became of one concern in the outcome of its topic, for its author: from the notice on, and nothing of the others. */
import { lastPaper } from '../../../types/filed'
import type { Mapped } from '../../../types/mapped'
import type { StoredTopic } from '../store/topics'
import { publicOutcomeOf } from './public-outcome'

/** Null while nothing is publicised, and for a concern that was not mapped. */
export function mappedOf(topic: StoredTopic, concern: string): Mapped | null {
  const outcome = publicOutcomeOf(topic)
  const mapping = lastPaper(untilNotice(topic.file), 'mapping')?.paper
  const mapped = mapping?.concerns.find((each) => each.concern === concern)
  if (!outcome || !mapped) return null
  if (mapped.to !== 'point') return { to: mapped.to, reason: mapped.reason }
  const at = outcome.points.findIndex(({ id }) => id === mapped.point)
  const point = outcome.points[at]
  return point
    ? { to: 'point', position: at + 1, text: point.text, verdict: point.verdict, decided: point.reason }
    : null
}

/** What was filed before the notice that is out: a mapping that is being written anew is not out yet. */
const untilNotice = (file: StoredTopic['file']): StoredTopic['file'] =>
  file.slice(0, file.map(({ paper }) => paper.kind).lastIndexOf('notice'))
