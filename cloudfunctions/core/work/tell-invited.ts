/** The courier's part: everybody invited to a session is told what is new to them, seat by seat, page by page, and nobody twice. */
import { LIMITS } from '../../../types/limits'
import type { Seat } from '../../../types/session'
import { invitationIdOf } from '../rules/identifiers'
import { closingFor, minutesFor, newsFor, reminderFor, type Telling, votingFor } from '../rules/session/tell-seat'
import { command, findDocuments, insertDocument, updateWhere } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { members, type StoredMember } from '../store/members'
import { messages } from '../store/messages'
import { persons } from '../store/persons'
import { type StoredSession, sessions } from '../store/sessions'
import { invitationAfter, invitationTo, messageToInvited } from './invitation-of'

/** Milliseconds after which a session is no longer held to be in the hands of the tick that took it. */
const ABANDONED = 60_000

/** Sessions looked at in one go; what is left is found again. */
const BATCH = 5

/**
 * Works until nothing is due or `isTimeUp`, and answers how many messages were written. Database calls: two to find and take a
 * session, one when it is done; for each page of seats at most seven (invitations, members, older calls, messages, who is invited for the first
 * time, what all have been told, the place), and one or two a seat: the message, and an invitation that is new or has another day.
 */
export async function tellInvited(tick: string, now: number, isTimeUp: () => boolean): Promise<number> {
  let written = 0
  while (!isTimeUp()) {
    const due = { 'telling.nextAt': command.lte(now) }
    const found = await findDocuments(sessions, { where: due, limit: BATCH })
    if (found.length === 0) break
    for (const session of found) {
      if (isTimeUp()) break
      if (await take(session, tick, now)) written += await tellAll(session, tick, now, isTimeUp)
    }
  }
  return written
}

/** The condition keeps two ticks from working on the same one. A call that is changed meanwhile begins anew, without this tick. */
const take = async ({ _id, telling }: StoredSession, tick: string, now: number): Promise<boolean> => {
  const claim = { 'telling.tick': tick, 'telling.nextAt': now + ABANDONED }
  const same = { _id, 'telling.since': telling?.since, 'telling.of': telling?.of, 'telling.nextAt': command.lte(now) }
  return (await updateWhere(sessions, same, claim)) === 1
}

async function tellAll(session: StoredSession, tick: string, now: number, isTimeUp: () => boolean): Promise<number> {
  const own = { _id: session._id, 'telling.tick': tick, 'telling.since': session.telling?.since }
  const seats = [
    ...session.seats.map((seat) => ({ seat, isDropped: false })),
    ...session.dropped.map((seat) => ({ seat, isDropped: true })),
  ]
  let written = 0
  for (let done = session.telling?.done ?? 0; done < seats.length; ) {
    if (isTimeUp()) {
      await updateWhere(sessions, own, { 'telling.tick': '', 'telling.nextAt': now })
      return written
    }
    written += await tellPage(session, seats.slice(done, done + LIMITS.seatsAtOnce), now)
    done += LIMITS.seatsAtOnce
    if ((await updateWhere(sessions, own, { 'telling.done': done })) === 0) return written
  }
  await updateWhere(sessions, own, { telling: null })
  return written
}

interface SeatToTell {
  readonly seat: Seat
  readonly isDropped: boolean
}

/** A seat with what is known of it, and what its holder is to be told. */
interface Told {
  readonly before: StoredInvitation | null
  readonly after: StoredInvitation
  readonly news: Telling
}

async function tellPage(session: StoredSession, page: readonly SeatToTell[], now: number): Promise<number> {
  const ids = page.map(({ seat }) => invitationIdOf(session._id, seat.seat))
  const found = await findDocuments(invitations, { where: { _id: command.in(ids) }, limit: ids.length })
  const known = new Map(found.map((invitation) => [invitation.seat, invitation]))
  const roster = await membersOf(page.flatMap(({ seat }) => (known.get(seat.seat)?.person ? [] : (seat.member ?? []))))
  const toTell = page.flatMap(({ seat, isDropped }): Told[] => {
    const before = known.get(seat.seat) ?? null
    const news = newsOf(session, before, isDropped)
    if (news === null) return []
    const member = roster.get(seat.member ?? '')
    const after = before ? invitationAfter(before, session, news.kind, member) : invitationTo(session, seat, member)
    return [{ before, after, news }]
  })
  if (isCallOf(session)) await settleOlder(session, toTell)
  const written = await writeMessages(session, toTell, now)
  await writeInvitations(session, toTell)
  return written
}

/** By what everybody is being told. */
function newsOf(session: StoredSession, before: StoredInvitation | null, isDropped: boolean): Telling | null {
  if (isCallOf(session)) return newsFor(session, before, isDropped)
  const { call, telling } = session
  if (telling?.of === 'minutes') return minutesFor(session, before)
  if (telling?.of === 'closing') return closingFor(session, before)
  if (telling?.of === 'statements') return votingFor({ call, until: telling.until ?? call.endsAt }, before)
  return reminderFor(session, before, telling?.of === 'two-hours' ? 'two-hours' : 'day-before')
}

const isCallOf = ({ telling }: StoredSession): boolean => telling?.of === 'call'

/** What was to be said on the phone before is overtaken by the news. */
async function settleOlder({ board, telling }: StoredSession, toTell: readonly Told[]): Promise<void> {
  const seats = toTell.flatMap(({ before }) => before?._id ?? [])
  if (seats.length === 0 || telling === null) return
  const older = { 'call.station': board, 'call.state': command.in(['none', 'open']), invitation: command.in(seats) }
  const overtaken = { 'call.state': 'settled', 'call.until': 0 }
  await updateWhere(messages, { ...older, at: command.lt(telling.since) }, overtaken)
}

const membersOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, StoredMember>> => {
  if (ids.length === 0) return new Map()
  const found = await findDocuments(members, { where: { _id: command.in([...ids]) }, limit: ids.length })
  return new Map(found.map((member) => [member._id, member]))
}

/** Ids are made from session, version and person: who was told before a tick broke off is seen and left out. */
async function writeMessages(session: StoredSession, toTell: readonly Told[], now: number): Promise<number> {
  const all = toTell.map(({ after, news }) => messageToInvited(session, after, news, now))
  if (all.length === 0) return 0
  const ids = all.map(({ _id }) => _id)
  const told = await findDocuments(messages, { where: { _id: command.in(ids) }, limit: ids.length })
  const isTold = new Set(told.map(({ _id }) => _id))
  const missing = all.filter(({ _id }) => !isTold.has(_id))
  await Promise.all(missing.map((message) => insertDocument(messages, message)))
  return missing.length
}

/** After the messages, so that nobody counts as told who was not. Only these fields: an answer that comes meanwhile stays. */
async function writeInvitations({ telling }: StoredSession, toTell: readonly Told[]): Promise<void> {
  if (telling?.of !== 'call') return
  const invited = toTell.filter(({ before, after }) => before?.person !== after.person && after.person !== null)
  const who = invited.flatMap(({ after }) => after.person ?? [])
  if (who.length > 0) await updateWhere(persons, { _id: command.in(who) }, { isInvited: true })
  await Promise.all(
    toTell.map(({ before, after }) =>
      before === null
        ? insertDocument(invitations, after)
        : updateWhere(invitations, { _id: after._id, told: command.lte(after.told) }, changedIn(after)),
    ),
  )
}

const changedIn = ({ as, called, group, person, told, isWithdrawn, order }: StoredInvitation): object => ({
  as,
  called,
  group,
  person,
  told,
  isWithdrawn,
  order,
})
