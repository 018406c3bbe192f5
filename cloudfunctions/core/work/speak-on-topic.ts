/** A resident objects to what is publicised, or says whether it came true, and later whether it still is (谁受益谁监督). */
import { afterLast, isClaim, papersOf } from '../../../types/filed'
import { LIMITS } from '../../../types/limits'
import type { ConfirmInput, ObjectInput, RevisitInput } from '../../../types/voice'
import type { ActResult } from '../../../types/workspace'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { type Actor, barredBy } from '../rules/lifecycle/actor'
import { getDocument } from '../store/database'
import type { StoredFollow } from '../store/follows'
import { type StoredTopic, topics } from '../store/topics'
import { checkContent } from '../wechat/content'
import { isAsked, speakerOf } from './asked'
import { deliberatedOf } from './deliberated'
import { followsOfMatter } from './follow-topic'
import { concernsOf } from './gathered'
import { voiceOf } from './own-voice'
import { takeAct } from './take-act'

/** Anybody may object; nobody but the station reads who did. Database calls as {@link takeAct}. */
export async function objectToTopic(actor: Resident, { requestId, topic, text }: ObjectInput): Promise<ActResult> {
  await refuseRisky(actor, text, 'text')
  return takeAct({ requestId, topic, person: actor.id, now: actor.now }, (stored) => {
    if (voiceOf(stored, actor.id).objections.length >= LIMITS.objections) throw new Refusal('topic.objected-enough')
    return {
      act: { act: 'file', paper: { kind: 'objection', id: requestId, text } },
      actor: residentOf(actor.id, false),
    }
  })
}

/** Only those whom the topic concerned when the work was said to be done; family that acts for an author speaks in the author's name. Two database calls more than {@link takeAct}, to see whether it did. */
export async function confirmTopic(actor: Resident, input: ConfirmInput): Promise<ActResult> {
  const { requestId, topic, verdict, stars, reason } = input
  const [{ mine, speaker }] = await Promise.all([standingOf(actor, topic), refuseRisky(actor, reason ?? '', 'reason')])
  return takeAct({ requestId, topic, person: speaker, now: actor.now }, (stored) => {
    if (timesConfirmed(stored, speaker) >= LIMITS.confirmations) throw new Refusal('topic.confirmed-enough')
    refuseBarred(stored, actor.id, 'confirmation')
    return {
      act: { act: 'file', paper: { kind: 'confirmation', verdict, stars, reason } },
      actor: residentOf(speaker, isAsked(stored, mine)),
    }
  })
}

/** Those who were asked whether it came true say, once a round, whether it is still good. Database calls as {@link confirmTopic}. */
export async function revisitTopic(actor: Resident, input: RevisitInput): Promise<ActResult> {
  const { requestId, topic, days, verdict, reason } = input
  const [{ mine, speaker }] = await Promise.all([standingOf(actor, topic), refuseRisky(actor, reason ?? '', 'reason')])
  return takeAct({ requestId, topic, person: speaker, now: actor.now }, (stored) => {
    refuseBarred(stored, actor.id, 'revisit')
    return {
      act: { act: 'file', paper: { kind: 'revisit', days, verdict, reason } },
      actor: residentOf(speaker, isAsked(stored, mine)),
    }
  })
}

/** Whoever carried it out cannot say so in somebody else's name either. */
function refuseBarred(topic: StoredTopic, person: string, kind: 'confirmation' | 'revisit'): void {
  const bar = barredBy(deliberatedOf(topic), residentOf(person, true), { file: kind })
  if (bar) throw new Refusal('topic.not-yours', { message: bar })
}

/** What residents write is read by people: the platform checks it as it checks a concern. */
async function refuseRisky({ openid }: Resident, text: string, field: string): Promise<void> {
  if (text !== '' && (await checkContent(openid, text)) === 'risky') throw new Refusal('content.risky', { field })
}

/** How the topic concerns somebody (no follows, when it does not), and in whose name they speak of it. */
async function standingOf(
  actor: Resident,
  id: string,
): Promise<{ readonly mine: readonly StoredFollow[]; readonly speaker: string }> {
  const topic = await getDocument(topics, id)
  if (!topic) throw new Refusal('topic.not-found')
  const mine = await followsOfMatter(actor.id, [topic._id, ...concernsOf(topic)])
  return { mine, speaker: speakerOf(topic, mine, actor.id) }
}

/** How often somebody has answered to the last claim that all is done. */
const timesConfirmed = ({ file }: StoredTopic, person: string): number =>
  papersOf(
    afterLast(file, ({ paper }) => isClaim(paper)),
    'confirmation',
  ).filter((filed) => filed.person === person).length

const residentOf = (person: string, isConcerned: boolean): Actor => ({
  person,
  capacities: { resident: '居民', ...(isConcerned ? { beneficiary: '受益居民' } : {}) },
})
