/** A resident objects to what is publicised, or says whether it came true (谁受益谁监督). */
import { LIMITS } from '../../../types/limits'
import type { ConfirmInput, ObjectInput } from '../../../types/voice'
import type { ActResult } from '../../../types/workspace'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import type { Actor } from '../rules/lifecycle/actor'
import { getDocument } from '../store/database'
import { topics } from '../store/topics'
import { followsOfMatter } from './follow-topic'
import { concernsOf } from './gathered'
import { voiceOf } from './own-voice'
import { takeAct } from './take-act'

/** Anybody may object; nobody but the station reads who did. Database calls as {@link takeAct}. */
export const objectToTopic = (actor: Resident, { requestId, topic, text }: ObjectInput): Promise<ActResult> =>
  takeAct({ requestId, topic, person: actor.id, now: actor.now }, (stored) => {
    if (voiceOf(stored, actor.id).objections.length >= LIMITS.objections) throw new Refusal('topic.objected-enough')
    return {
      act: { act: 'file', paper: { kind: 'objection', id: requestId, text } },
      actor: residentOf(actor, false),
    }
  })

/** Only those whom the topic concerns. Two database calls more than {@link takeAct}, to see whether they are. */
export async function confirmTopic(actor: Resident, input: ConfirmInput): Promise<ActResult> {
  const { requestId, topic, verdict, stars, reason } = input
  const isConcerned = await concerns(actor, topic)
  return takeAct({ requestId, topic, person: actor.id, now: actor.now }, () => ({
    act: { act: 'file', paper: { kind: 'confirmation', verdict, stars, reason } },
    actor: residentOf(actor, isConcerned),
  }))
}

async function concerns(actor: Resident, id: string): Promise<boolean> {
  const topic = await getDocument(topics, id)
  if (!topic) throw new Refusal('topic.not-found')
  return (await followsOfMatter(actor.id, [topic._id, ...concernsOf(topic)])).length > 0
}

const residentOf = ({ id }: Resident, isConcerned: boolean): Actor => ({
  person: id,
  capacities: { resident: '居民', ...(isConcerned ? { beneficiary: '受益居民' } : {}) },
})
