/** What somebody without WeChat says on the phone, whether it came true and whether it still is, filed in their own name. */
import { LAST_QUESTIONS, type PhoneQuestion, type Said } from '../../../types/phone-task'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { enteredPersonId } from '../rules/identifiers'
import type { StoredMessage } from '../store/messages'
import { refuseRisky } from './refuse-risky'
import { sayItCameTrue, sayItStillHolds, standingOf } from './say-it-came-true'

/** What a message to an author whose concern a station entered asks them; null when it asks nothing, and of everybody else. */
export function questionOf({ kind, to, concern, topic, call }: StoredMessage): PhoneQuestion | null {
  if (topic === null || concern === null || call === undefined || to !== enteredPersonId(concern)) return null
  return LAST_QUESTIONS.find((question) => KINDS[question] === kind) ?? null
}

const KINDS = { confirmation: 'topic-moved', revisit: 'topic-revisited' } as const satisfies Record<
  PhoneQuestion,
  StoredMessage['kind']
>

/**
 * The file keeps who heard it; whoever carried it out may not. Sent again it is filed once. Two database calls, the platform's check of
 * the words, and those of an act.
 */
export async function hearOnPhone(
  actor: Officer,
  message: StoredMessage,
  requestId: string,
  said: Said,
): Promise<void> {
  const { to, topic } = message
  const question = questionOf(message)
  if (question === null || topic === null) throw new Refusal('call.nothing-asked', { field: 'result' })
  const { verdict, stars, reason } = said
  const [standing] = await Promise.all([
    standingOf(to, topic),
    refuseRisky(actor.openid, reason ?? '', 'result.reason'),
  ])
  const speaking = { ...standing, requestId, topic, by: actor.id, heardBy: actor.id, now: actor.now }
  if (question === 'confirmation' && verdict !== 'good' && verdict !== 'relapse') {
    await sayItCameTrue(speaking, { verdict, stars, reason })
  } else if (question === 'revisit' && (verdict === 'good' || verdict === 'relapse')) {
    await sayItStillHolds(speaking, { days: null, verdict, reason })
  } else {
    throw new Refusal('input.invalid', { field: 'result.verdict', message: '请选择问到的那一项。' })
  }
}
