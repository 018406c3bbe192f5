/** An invitation as it is written for a seat, after each telling, and the message that goes with it. */
import { sortKey } from '../../../types/fields'
import type { InvitationMessageKind } from '../../../types/message'
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import type { Seat } from '../../../types/session'
import { sayMoment } from '../rules/china-time'
import { councilAt } from '../rules/counties'
import { isTexted, reachingOf } from '../rules/delivery/must-reach'
import { invitationIdOf, toldIdOf } from '../rules/identifiers'
import type { Telling } from '../rules/session/tell-seat'
import { counties } from '../served'
import type { StoredInvitation } from '../store/invitations'
import type { StoredMember } from '../store/members'
import { newCall, newDelivery, type StoredMessage } from '../store/messages'
import type { StoredSession } from '../store/sessions'

/** The first invitation to a seat; `member` is the one on the roster, when it is a member's. */
export function invitationTo(session: StoredSession, seat: Seat, member: StoredMember | undefined): StoredInvitation {
  const id = invitationIdOf(session._id, seat.seat)
  return {
    _id: id,
    session: session._id,
    topic: session.topic,
    board: session.board,
    ...seat,
    person: member?.person ?? null,
    name: null,
    phone: member?.phone ?? null,
    codeHash: null,
    told: session.call.version,
    read: 0,
    isWithdrawn: false,
    answer: null,
    requests: [],
    presence: null,
    minutes: null,
    wroteAt: null,
    wrongCheckIns: 0,
    order: sortKey(session.call.startsAt, id),
  }
}

/** After its holder was told news of `kind`; a member whose WeChat became known meanwhile is bound to it. */
export function invitationAfter(
  before: StoredInvitation,
  session: StoredSession,
  kind: InvitationMessageKind,
  member: StoredMember | undefined,
): StoredInvitation {
  const seat = session.seats.find((each) => each.seat === before.seat)
  return {
    ...before,
    ...seat,
    person: before.person ?? member?.person ?? null,
    told: session.call.version,
    isWithdrawn: kind === 'invitation-withdrawn',
    order: sortKey(session.call.startsAt, before._id),
  }
}

/** Minutes that were changed are told of anew, and each round of statements. */
function toldVersionOf(kind: InvitationMessageKind, { minutes, call, telling }: StoredSession): number {
  if (kind === 'minutes-sent') return minutes?.versions.length ?? 0
  return kind === 'statements-put' ? (telling?.since ?? 0) : call.version
}

/** The invitation of one seat alone, whose holder is another than the one who was told; `turn`: what made them so. */
export function invitationMessage(
  session: StoredSession,
  seat: StoredInvitation,
  { to, turn, now }: { readonly to: string; readonly turn: string; readonly now: number },
): StoredMessage {
  const when = sayMoment(session.call.startsAt)
  const message = messageToInvited(session, seat, { kind: 'invited', when, reason: '' }, now)
  const id = toldIdOf(`${seat._id}-${turn}`, to)
  return { ...message, _id: id, to, order: sortKey(now, id) }
}

/** To the seat itself where nobody is known who could read it: it ends on the station's phone list. */
export function messageToInvited(
  session: StoredSession,
  { _id: invitation, person }: StoredInvitation,
  { kind, when, reason }: Telling,
  now: number,
): StoredMessage {
  const reader = person ?? invitation
  const { _id, topic, board, number, call, telling, minutes } = session
  const phrases = MESSAGE_PHRASES[kind]
  const version = toldVersionOf(kind, session)
  const id = toldIdOf(`${_id}-${version}-${kind}-${telling?.of ?? ''}`, reader)
  const body = phrases.body({
    number,
    title: call.title,
    addressee: councilAt(counties, session.council)?.name ?? '',
    replyBy: '',
    replyWithinDays: 0,
    reason,
    when,
    where: call.where,
  })
  return {
    _id: id,
    to: reader,
    order: sortKey(now, id),
    kind,
    title: phrases.title,
    body,
    concern: null,
    number,
    subject: call.title,
    topic,
    invitation,
    meets: { at: call.startsAt, where: call.where },
    ...(reachingOf(kind) === 'everybody' ? { call: newCall(board, call.startsAt) } : {}),
    ...(reachingOf(kind) === 'no-wechat' && person === null ? { call: newCall(board, minutes?.confirmBy ?? now) } : {}),
    ...(isTexted(kind) ? { textBy: board } : {}),
    boards: [],
    at: now,
    delivery: newDelivery(now),
  }
}
