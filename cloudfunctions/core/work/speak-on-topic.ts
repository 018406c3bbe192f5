/** A resident objects to what is publicised, or says whether it came true (谁受益谁监督). */
import { afterLast, papersOf } from '../../../types/filed'
import { LIMITS } from '../../../types/limits'
import type { ConfirmInput, ObjectInput } from '../../../types/voice'
import type { ActResult } from '../../../types/workspace'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import type { Actor } from '../rules/lifecycle/actor'
import { getDocument } from '../store/database'
import type { StoredFollow } from '../store/follows'
import { type StoredTopic, topics } from '../store/topics'
import { checkContent } from '../wechat/content'
import { isAsked } from './asked'
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
      actor: residentOf(actor, false),
    }
  })
}

/** Only those whom the topic concerned when the work was said to be done. Two database calls more than {@link takeAct}, to see whether it did. */
export async function confirmTopic(actor: Resident, input: ConfirmInput): Promise<ActResult> {
  const { requestId, topic, verdict, stars, reason } = input
  const [mine] = await Promise.all([ownFollows(actor, topic), refuseRisky(actor, reason ?? '', 'reason')])
  return takeAct({ requestId, topic, person: actor.id, now: actor.now }, (stored) => {
    if (timesConfirmed(stored, actor.id) >= LIMITS.confirmations) throw new Refusal('topic.confirmed-enough')
    return {
      act: { act: 'file', paper: { kind: 'confirmation', verdict, stars, reason } },
      actor: residentOf(actor, isAsked(stored, mine)),
    }
  })
}

/** What residents write is read by people: the platform checks it as it checks a concern. */
async function refuseRisky({ openid }: Resident, text: string, field: string): Promise<void> {
  if (text !== '' && (await checkContent(openid, text)) === 'risky') throw new Refusal('content.risky', { field })
}

/** How the topic concerns somebody: none, when it does not. */
async function ownFollows(actor: Resident, id: string): Promise<readonly StoredFollow[]> {
  const topic = await getDocument(topics, id)
  if (!topic) throw new Refusal('topic.not-found')
  return followsOfMatter(actor.id, [topic._id, ...concernsOf(topic)])
}

/** How often somebody has answered to the last claim that all is done. */
const timesConfirmed = ({ file }: StoredTopic, person: string): number =>
  papersOf(
    afterLast(file, ({ paper }) => paper.kind === 'completion'),
    'confirmation',
  ).filter((filed) => filed.person === person).length

const residentOf = ({ id }: Resident, isConcerned: boolean): Actor => ({
  person: id,
  capacities: { resident: '居民', ...(isConcerned ? { beneficiary: '受益居民' } : {}) },
})
