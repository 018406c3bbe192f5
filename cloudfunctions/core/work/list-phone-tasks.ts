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
import { questionOf } from './hear-on-phone'
import { ownStation } from './own-station'

/** Pages looked through at most: so many open calls of people who have heard meanwhile hide nobody who has not. */
const MOST_PAGES = 10

/** Three database calls a page, the last two side by side: one page unless many of those on it have read or answered meanwhile. */
export async function listPhoneTasks(actor: Officer, asked: string | undefined): Promise<PhoneTasks> {
  const place = ownStation(actor, asked)
  const waiting: Waiting[] = []
  let seen: readonly StoredMessage[] = []
  let hasMore = true
  for (let page = 0; hasMore && page < MOST_PAGES && tasksIn(waiting).length < LIMITS.phoneTasks; page += 1) {
    const open = await openCalls(place.code, seen, actor.now)
    waiting.push(...(await notInformed(open)))
    seen = [...seen, ...open]
    hasMore = open.length === LIMITS.phoneTasks
  }
  const tasks = tasksIn(waiting)
  return {
    place,
    tasks: tasks.slice(0, LIMITS.phoneTasks),
    hasMore: hasMore || tasks.length > LIMITS.phoneTasks,
  }
}

/** An open call with whom it is to. */
interface Waiting {
  readonly message: StoredMessage
  readonly seat: StoredInvitation | undefined
  readonly concern: StoredConcern | undefined
}

const tasksIn = (waiting: readonly Waiting[]): PhoneTask[] =>
  latestOfEach(waiting).flatMap(({ message, seat, concern }) => taskOf(message, seat, concern) ?? [])

/** The next page, the most urgent first; `seen` are left out. */
const openCalls = (station: string, seen: readonly StoredMessage[], now: number): Promise<StoredMessage[]> =>
  findDocuments(messages, {
    where: {
      'call.station': station,
      'call.state': 'open',
      'call.until': seen.length === 0 ? command.gt(now) : command.gte(seen.at(-1)?.call?.until ?? now),
      ...(seen.length === 0 ? {} : { _id: command.nin(seen.map(({ _id }) => _id)) }),
    },
    orderBy: ['call.until', 'asc'],
    limit: LIMITS.phoneTasks,
  })

/** Without those who read or answered meanwhile. */
async function notInformed(open: readonly StoredMessage[]): Promise<Waiting[]> {
  const seats = [...new Set(open.flatMap(({ invitation }) => invitation ?? []))]
  const matters = [...new Set(open.flatMap(({ concern }) => concern ?? []))]
  const [invited, raised] = await Promise.all([
    seats.length === 0 ? [] : findDocuments(invitations, { where: { _id: command.in(seats) }, limit: seats.length }),
    matters.length === 0 ? [] : findDocuments(concerns, { where: { _id: command.in(matters) }, limit: matters.length }),
  ])
  const bySeat = new Map(invited.map((invitation) => [invitation._id, invitation]))
  const byConcern = new Map(raised.map((concern) => [concern._id, concern]))
  return open.flatMap((message) => {
    const seat = bySeat.get(message.invitation ?? '')
    const concern = byConcern.get(message.concern ?? '')
    return seat && isInformed(message, seat) ? [] : [{ message, seat, concern }]
  })
}

/** Of several news of one seat only the last is told: what it says holds. */
function latestOfEach(waiting: readonly Waiting[]): Waiting[] {
  const latest = new Map<string, Waiting>()
  for (const each of waiting) {
    const of = each.message.invitation ?? each.message._id
    const before = latest.get(of)
    if (before === undefined || before.message.order < each.message.order) latest.set(of, each)
  }
  return waiting.filter((each) => latest.get(each.message.invitation ?? each.message._id) === each)
}

/** They opened the call as it stands, or answered it, or said their word on the minutes, whichever way they heard. */
const isInformed = ({ kind, at }: StoredMessage, { read, told, answer, minutes }: StoredInvitation): boolean =>
  (kind === 'minutes-sent' && minutes !== null && minutes.at >= at) ||
  (ASKING.some((each) => each === kind) && (read >= told || answer?.version === told))

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
    asks: questionOf(message),
  }
}
