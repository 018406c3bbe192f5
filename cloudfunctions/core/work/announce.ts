/** What the followers of a concern are told of a turn: one document, written with the turn and spread by the courier. */
import type { FollowerMessageKind } from '../../../types/message'
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import { Refusal } from '../refusal'
import { sayDay } from '../rules/china-time'
import { findPersonalData } from '../rules/personal-data'
import { announcements, type StoredAnnouncement } from '../store/announcements'
import type { StoredConcern } from '../store/concerns'
import type { Transaction } from '../store/database'
import { addresseeOf } from './addressee'
import { genericNameOf } from './present-concern'
import { replyWithinDays } from './reply-deadline'

/** `subject`: what it is called in public, when it is (a topic's title). `except`: persons told otherwise; the author always is. */
export interface AnnouncementFacts {
  readonly subject?: string
  readonly reason?: string
  readonly except?: readonly string[]
}

/** `concern` is as it is after the turn; one announcement a version, so a repeated turn writes the same one. Nothing of the author's own words goes in. */
export function announcementTo(
  targets: readonly string[],
  concern: StoredConcern,
  kind: FollowerMessageKind,
  { subject = genericNameOf(concern), reason = '', except = [] }: AnnouncementFacts = {},
): StoredAnnouncement {
  const phrases = MESSAGE_PHRASES[kind]
  const at = concern.updatedAt
  return {
    _id: `a-${concern._id.slice(2)}-${concern.version}`,
    targets: [...targets],
    except: [...new Set([concern.author, ...except])],
    kind,
    title: phrases.title,
    body: phrases.body({
      number: '',
      title: subject,
      addressee: addresseeOf(concern),
      replyBy: sayDay(concern.replyBy),
      replyWithinDays: replyWithinDays(concern.county),
      reason,
    }),
    concern: concern._id,
    topic: concern.topic,
    subject,
    at,
    spread: { state: 'waiting', nextAt: at, tick: '', targetsDone: 0, after: null },
  }
}

/** Tells a concern's followers of the turn that is being written; no database call when there are none, else one. */
export async function tellFollowers(
  transaction: Transaction,
  concern: StoredConcern,
  kind: FollowerMessageKind,
  facts: AnnouncementFacts = {},
): Promise<void> {
  if (concern.followers === 0) return
  await transaction.set(announcements, announcementTo([concern._id], concern, kind, facts))
}

/** What followers will read may not give the author away: refuses `text.personal` at `field`. */
export function refuseUnfitForFollowers(concern: StoredConcern, field: string, text: string): void {
  if (concern.followers === 0) return
  const found = findPersonalData(text, { name: concern.isNameShown ? null : concern.name, phone: concern.phone })
  if (!found) return
  throw new Refusal('text.personal', {
    field,
    message: `有 ${concern.followers} 位居民跟进这件事，他们也会看到这段话。里面有${found}，请删去后再发。`,
  })
}
