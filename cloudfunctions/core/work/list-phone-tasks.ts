/** Whom a station has to call: nothing else reached them, and they have neither read nor answered since. */
import { LIMITS } from '../../../types/limits'
import { INVITATION_MESSAGE_KINDS } from '../../../types/message'
import type { PhoneTask, PhoneTasks } from '../../../types/phone-task'
import type { Officer } from '../procedure'
import { sayOnPhone } from '../rules/delivery/must-reach'
import { concerns, type StoredConcern } from '../store/concerns'
import { command, findDocuments } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { messages, type StoredMessage } from '../store/messages'
import { ownStation } from './own-station'

/** Three database calls, the last two side by side. */
export async function listPhoneTasks(actor: Officer, asked: string | undefined): Promise<PhoneTasks> {
  const place = ownStation(actor, asked)
  const open = await findDocuments(messages, {
    where: { 'call.station': place.code, 'call.state': 'open', 'call.until': command.gt(actor.now) },
    orderBy: ['call.until', 'asc'],
    limit: LIMITS.phoneTasks,
  })
  const seats = [...new Set(open.flatMap(({ invitation }) => invitation ?? []))]
  const matters = [...new Set(open.flatMap(({ concern }) => concern ?? []))]
  const [invited, raised] = await Promise.all([
    seats.length === 0 ? [] : findDocuments(invitations, { where: { _id: command.in(seats) }, limit: seats.length }),
    matters.length === 0 ? [] : findDocuments(concerns, { where: { _id: command.in(matters) }, limit: matters.length }),
  ])
  const bySeat = new Map(invited.map((invitation) => [invitation._id, invitation]))
  const byConcern = new Map(raised.map((concern) => [concern._id, concern]))
  const tasks = latestOfEach(open).flatMap((message) => {
    const seat = bySeat.get(message.invitation ?? '')
    return seat && isInformed(message, seat) ? [] : (taskOf(message, seat, byConcern.get(message.concern ?? '')) ?? [])
  })
  return { place, tasks, hasMore: open.length === LIMITS.phoneTasks }
}

/** Of several news of one seat only the last is told: what it says holds. */
function latestOfEach(open: readonly StoredMessage[]): StoredMessage[] {
  const latest = new Map<string, StoredMessage>()
  for (const message of open) {
    const of = message.invitation ?? message._id
    const before = latest.get(of)
    if (before === undefined || before.order < message.order) latest.set(of, message)
  }
  return open.filter((message) => latest.get(message.invitation ?? message._id) === message)
}

/** They opened the call as it stands, or answered it, whichever way they heard. */
const isInformed = ({ kind }: StoredMessage, { read, told, answer }: StoredInvitation): boolean =>
  ASKING.some((each) => each === kind) && (read >= told || answer?.version === told)

const [INVITED, CALL_CHANGED] = INVITATION_MESSAGE_KINDS

/** The kinds that ask for an answer. */
const ASKING = [INVITED, CALL_CHANGED] as const

function taskOf(
  message: StoredMessage,
  seat: StoredInvitation | undefined,
  concern: StoredConcern | undefined,
): PhoneTask | null {
  const { _id, kind, call, topic } = message
  if (call === undefined) return null
  const isAsking = seat !== undefined && ASKING.some((each) => each === kind)
  return {
    id: _id,
    kind,
    who: seat ? [seat.called, seat.name].filter(Boolean).join('，') : (concern?.name ?? '提诉求的人（没留姓名）'),
    phone: seat?.phone ?? concern?.phone ?? null,
    say: sayOnPhone(message),
    until: call.until,
    attempts: call.attempts,
    last: call.last,
    topic,
    concern: concern?._id ?? null,
    answers: isAsking ? seat.told : null,
  }
}
