/** What the followers of a concern are told of a turn: one document, written with the turn and spread by the courier. */
import type { FollowerMessageKind } from '../../../types/message'
import { MESSAGE_PHRASES, type MessageFacts } from '../../../types/phrases/zh-CN/messages'
import { Refusal } from '../refusal'
import { sayDay } from '../rules/china-time'
import { findPersonalData } from '../rules/personal-data'
import { announcements, type StoredAnnouncement } from '../store/announcements'
import type { StoredConcern } from '../store/concerns'
import type { Transaction } from '../store/database'
import { addresseeOf } from './addressee'
import { genericNameOf } from './present-concern'
import { replyWithinDays } from './reply-deadline'

/** One turn of a matter, as its followers may hear of it. `turn` names matter and version, so a repeated turn writes the same one. */
interface Announced {
  readonly turn: string
  readonly at: number
  readonly kind: FollowerMessageKind
  /** What the matter is called in public. */
  readonly subject: string
  readonly facts: Omit<MessageFacts, 'number' | 'title'>
  readonly concern: string | null
  readonly topic: string | null
  /** Persons who are told otherwise. */
  readonly except: readonly string[]
}

/** For everybody who follows one of `targets` (concerns and topics) at that moment, once. */
export function announcementTo(targets: readonly string[], announced: Announced): StoredAnnouncement {
  const { turn, at, kind, subject, facts, concern, topic, except } = announced
  const phrases = MESSAGE_PHRASES[kind]
  return {
    _id: `a-${turn}`,
    targets: [...targets],
    except: [...new Set(except)],
    kind,
    title: phrases.title,
    body: phrases.body({ ...facts, number: '', title: subject }),
    concern,
    topic,
    subject,
    boards: [],
    at,
    spread: newSpread(at),
  }
}

/** `subject`: a topic's title once there is one; nothing of the author's own words goes in. `except`: persons told otherwise; the author always is. */
interface FollowersFacts {
  readonly subject?: string
  readonly reason?: string
  readonly except?: readonly string[]
}

/** An announcement that nobody has been told of yet. */
export const newSpread = (at: number): StoredAnnouncement['spread'] => ({
  state: 'waiting',
  nextAt: at,
  tick: '',
  targetsDone: 0,
  after: null,
})

/** Tells a concern's followers, and family that acts for its author, of the turn that is being written (`concern` is as after it); no database call when there are none, else one. */
export async function tellFollowers(
  transaction: Transaction,
  concern: StoredConcern,
  kind: FollowerMessageKind,
  { subject = genericNameOf(concern), reason = '', except = [] }: FollowersFacts = {},
): Promise<void> {
  if (concern.followers + concern.claims === 0) return
  const announcement = announcementTo([concern._id], {
    turn: `${concern._id.slice(2)}-${concern.version}`,
    at: concern.updatedAt,
    kind,
    subject,
    facts: {
      addressee: addresseeOf(concern),
      replyBy: sayDay(concern.replyBy),
      replyWithinDays: replyWithinDays(concern.county),
      reason,
    },
    concern: concern._id,
    topic: concern.topic,
    except: [concern.author, ...except],
  })
  await transaction.set(announcements, announcement)
}

/** What followers will read may not give the author away: refuses `text.personal` at `field`. */
export function refuseUnfitForFollowers(concern: StoredConcern, field: string, text: string): void {
  if (concern.followers === 0) return
  const hidden = { name: concern.isNameShown ? null : concern.name, phone: concern.phone }
  // Answers say where to turn: an office's number belongs there.
  const found = findPersonalData(text, hidden, ['座机号'])
  if (!found) return
  throw new Refusal('text.personal', {
    field,
    message: `有 ${concern.followers} 位居民跟进这件事，他们也会看到这段话。里面有${found}，请删去后再发。`,
  })
}
