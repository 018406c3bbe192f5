/** A resident objects to what is publicised, or says whether it came true, and later whether it still is (谁受益谁监督). */
import { LIMITS } from '../../../types/limits'
import type { ConfirmInput, ObjectInput, RevisitInput } from '../../../types/voice'
import type { ActResult } from '../../../types/workspace'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { voiceOf } from './own-voice'
import { refuseRisky } from './refuse-risky'
import { sayItCameTrue, sayItStillHolds, standingOf } from './say-it-came-true'
import { takeAct } from './take-act'

/** Anybody may object; nobody but the station reads who did. Database calls as {@link takeAct}. */
export async function objectToTopic(actor: Resident, { requestId, topic, text }: ObjectInput): Promise<ActResult> {
  await refuseRisky(actor.openid, text, 'text')
  return takeAct({ requestId, topic, person: actor.id, now: actor.now }, (stored) => {
    if (voiceOf(stored, actor.id).objections.length >= LIMITS.objections) throw new Refusal('topic.objected-enough')
    return {
      act: { act: 'file', paper: { kind: 'objection', id: requestId, text } },
      actor: { person: actor.id, capacities: { resident: '居民' } },
    }
  })
}

/** Only those whom the topic concerned when the work was said to be done; family that acts for an author speaks in the author's name. Two database calls more than {@link takeAct}, to see whether it did. */
export async function confirmTopic(actor: Resident, input: ConfirmInput): Promise<ActResult> {
  return sayItCameTrue(await speakingOf(actor, input), input)
}

/** Those who were asked whether it came true say, once a round, whether it is still good. Database calls as {@link confirmTopic}. */
export async function revisitTopic(actor: Resident, input: RevisitInput): Promise<ActResult> {
  return sayItStillHolds(await speakingOf(actor, input), input)
}

async function speakingOf(actor: Resident, { requestId, topic, reason = '' }: ConfirmInput | RevisitInput) {
  const [standing] = await Promise.all([standingOf(actor.id, topic), refuseRisky(actor.openid, reason, 'reason')])
  return { ...standing, requestId, topic, by: actor.id, now: actor.now }
}
