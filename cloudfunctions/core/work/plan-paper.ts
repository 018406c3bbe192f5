/** The plan that somebody hands in, as it is kept: with the roster's members, and each warning answered. */
import { type PlanInput, spanOf } from '../../../types/papers/plan'
import { Refusal } from '../refusal'
import type { Actor } from '../rules/lifecycle/actor'
import { type Act, advance } from '../rules/lifecycle/advance'
import { barePlan, keptPlan } from '../rules/planning/kept-plan'
import type { StoredTopic } from '../store/topics'
import { deliberatedOf } from './deliberated'
import { readPlanningCase } from './planning-case'

/**
 * Two database calls, none when the lifecycle refuses the plan anyway: to whoever may not hand it in, nothing is said of
 * members and what they declared.
 */
export async function fileOfPlan(input: PlanInput, topic: StoredTopic, actor: Actor, now: number): Promise<Act> {
  const bare: Act = { act: 'file', paper: barePlan(input) }
  if (!advance(deliberatedOf(topic), topic.method, bare, actor, now).ok) return bare
  const kept = keptPlan(input, await readPlanningCase(topic, spanOf(input), now))
  if (kept.ok) return { act: 'file', paper: kept.plan }
  throw new Refusal('topic.paper', { field: `paper.${kept.field}`, message: kept.message })
}
