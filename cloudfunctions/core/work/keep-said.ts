/** A word on the minutes is kept: of whoever took part, or by the clerk who heard it; until they stand in the topic's file. */
import { Refusal } from '../refusal'
import { findPersonalData } from '../rules/personal-data'
import type { Transaction } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import type { StoredSession } from '../store/sessions'
import { type StoredTopic, topics } from '../store/topics'
import { isFiled } from './filed-minutes'
import { refuseUnfitDissent } from './unfit-for-public'

/** What stands from then on. */
export type Said = NonNullable<StoredInvitation['minutes']>

/** Answers the topic of a session whose minutes it does not have yet. One database call. */
export async function refuseFiled(transaction: Transaction, session: StoredSession): Promise<StoredTopic | null> {
  const topic = await transaction.get(topics, session.topic)
  if (topic && isFiled(topic, session)) throw new Refusal('minutes.filed')
  return topic
}

/** A dissent stands in the outcome, which everybody reads. */
export function refusePersonal(dissent: string | undefined): void {
  if (dissent !== undefined && findPersonalData(dissent) !== null)
    throw new Refusal('minutes.personal', { field: 'dissent' })
}

/** `version`: of the minutes that were read or read out; `by` `clerk`: told to the clerk by somebody who did not say it themselves. */
interface Saying {
  readonly version: number
  readonly dissent: string | undefined
  readonly by: Said['by']
  readonly now: number
}

/** The last word within the term counts; the same again changes nothing. Two database calls. */
export async function keepSaid(
  transaction: Transaction,
  own: StoredInvitation,
  session: StoredSession,
  { version, dissent, by, now }: Saying,
): Promise<{ invitation: string; said: Said }> {
  const { minutes, attendance } = session
  const before = own.minutes
  if (before && before.version === version && before.dissent === (dissent ?? null) && before.by === by) {
    return { invitation: own._id, said: before }
  }
  if (minutes === null || minutes.confirmBy === null) throw new Refusal('minutes.not-sent')
  const how = attendance.find(({ seat }) => seat === own.seat)?.how ?? 'absent'
  if (how === 'absent') throw new Refusal('minutes.not-attendee')
  const topic = await refuseFiled(transaction, session)
  if (topic && dissent !== undefined) refuseUnfitDissent(dissent, topic)
  if (now > minutes.confirmBy) throw new Refusal('minutes.over')
  if (minutes.versions.length !== version) throw new Refusal('minutes.changed')
  if (by === 'clerk' && before?.by === 'self' && before.version === version) throw new Refusal('minutes.own-word')
  const said: Said = { at: now, version, dissent: dissent ?? null, by }
  await transaction.set(invitations, { ...own, minutes: said })
  return { invitation: own._id, said }
}
