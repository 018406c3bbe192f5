/** What the clock does on topics when a time has come: each duty finds its topics by an index and takes its act like anybody else. */
import * as v from 'valibot'
import type { ErrorCode } from '../../../types/errors'
import { Refusal } from '../refusal'
import type { Actor } from '../rules/lifecycle/actor'
import type { Act } from '../rules/lifecycle/advance'
import { command, projectDocuments } from '../store/database'
import { type StoredTopic, topics } from '../store/topics'
import { takeAct } from './take-act'

/** Topics looked at in one go; what is left is found by the next round. */
const BATCH = 20

/** The record names nobody: it was the clock. */
const CLOCK: Actor = { person: 'clock', capacities: { clock: '到期自动' } }

/** `by`: the field that says when. `overtaken`: what the lifecycle says when somebody was faster between finding and acting. */
export interface ClockDuty {
  readonly name: string
  readonly by: 'lapseAt' | 'askAgainAt'
  readonly act: (topic: StoredTopic, now: number) => Act
  readonly overtaken: readonly ErrorCode[]
}

const dueRow = v.object({ _id: v.string(), at: v.number() })

/**
 * Answers how many acts were taken, or found taken by another round meanwhile. Trouble with one topic keeps no other waiting; it
 * is thrown at the end and tried again by the next round. One database call to find them; for each {@link takeAct}.
 */
export async function actByClock(duty: ClockDuty, now: number, isTimeUp: () => boolean): Promise<number> {
  const due = await projectDocuments(
    topics,
    { where: { [duty.by]: command.lte(now) }, orderBy: [duty.by, 'asc'], limit: BATCH },
    { at: `$${duty.by}` },
    dueRow,
  )
  let taken = 0
  let trouble: unknown = null
  for (const topic of due) {
    if (isTimeUp()) break
    try {
      if (await act(duty, topic, now)) taken += 1
    } catch (problem) {
      trouble = problem
    }
  }
  if (trouble !== null) throw trouble
  return taken
}

/** The request's id is made from the moment: two rounds at once do it once. */
async function act({ name, act: actOf, overtaken }: ClockDuty, due: v.InferOutput<typeof dueRow>, now: number) {
  const request = { requestId: `${name}-${due.at}`, topic: due._id, person: CLOCK.person, now }
  try {
    await takeAct(request, (topic) => ({ act: actOf(topic, now), actor: CLOCK }))
    return true
  } catch (problem) {
    if (problem instanceof Refusal && overtaken.includes(problem.code)) return false
    throw problem
  }
}
