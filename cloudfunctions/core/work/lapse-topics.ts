/** The clock's part: topics whose time for an answer of those concerned has run out close by themselves. */
import { Refusal } from '../refusal'
import type { Actor } from '../rules/lifecycle/actor'
import { command, findDocuments } from '../store/database'
import { type StoredTopic, topics } from '../store/topics'
import { takeAct } from './take-act'

/** Topics looked at in one go; what is left is found by the next round. */
const BATCH = 20

/** The record names nobody: it was the clock. */
const CLOCK: Actor = { person: 'clock', capacities: {} }

/**
 * Answers how many it closed or found closed by another round meanwhile. Trouble with one topic keeps no other waiting; it is
 * thrown at the end and tried again by the next round. One database call to find them; for each {@link takeAct}.
 */
export async function lapseTopics(now: number, isTimeUp: () => boolean): Promise<number> {
  const due = await findDocuments(topics, {
    where: { lapseAt: command.lte(now) },
    orderBy: ['lapseAt', 'asc'],
    limit: BATCH,
  })
  let closed = 0
  let trouble: unknown = null
  for (const topic of due) {
    if (isTimeUp()) break
    try {
      if (await lapse(topic, now)) closed += 1
    } catch (problem) {
      trouble = problem
    }
  }
  if (trouble !== null) throw trouble
  return closed
}

/** The request's id is made from the moment: two rounds at once do it once. Somebody who answered just now has kept it open. */
async function lapse({ _id, lapseAt }: StoredTopic, now: number): Promise<boolean> {
  const request = { requestId: `lapse-${lapseAt}`, topic: _id, person: CLOCK.person, now }
  try {
    return (await takeAct(request, () => ({ act: { act: 'lapse' }, actor: CLOCK }))).ending !== null
  } catch (problem) {
    if (problem instanceof Refusal && OVERTAKEN.some((code) => code === problem.code)) return false
    throw problem
  }
}

/** What the lifecycle says when the topic was closed, or reopened, between finding it and closing it. */
const OVERTAKEN = ['topic.closed', 'topic.evidence'] as const
