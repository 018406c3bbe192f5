/** What waits for the actor, one after the other: after each that is done the next one opens. */
import type { Me } from '~types/person'
import type { TopicRow } from '~types/workspace'
import { mineOf } from './by-step'

/** What comes after the topic that lies open. */
export interface Queue {
  /** How many more wait for the actor. */
  readonly left: number
  /** The next one opens by itself: the committee has three minutes, others may want to look again at what they did. */
  readonly isAutomatic: boolean
  /** Opens the next one; `says` what was done on this one. */
  readonly onNext: (says: string) => void
}

/** `current`: the topic that lies open; `onOpen` opens another. */
export function queueAfter(
  { rows, current, grants }: { rows: readonly TopicRow[]; current: string; grants: Me['grants'] },
  onOpen: (id: string, says: string) => void,
): Queue {
  const left = mineOf(rows).filter(({ id }) => id !== current)
  const [next] = left
  return {
    left: left.length,
    isAutomatic: grants.some(({ role }) => role === 'committee'),
    onNext: (says) => {
      if (next !== undefined) onOpen(next.id, says)
    },
  }
}
