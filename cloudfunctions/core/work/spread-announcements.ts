/** The courier's first half: what followers are to be told becomes a message each, page by page, and nobody is told twice. */
import { sortKey } from '../../../types/fields'
import { LIMITS } from '../../../types/limits'
import { reachingOf } from '../rules/delivery/must-reach'
import { enteredPersonId, spokenNumber, toldIdOf } from '../rules/identifiers'
import { announcements, type StoredAnnouncement } from '../store/announcements'
import { command, findDocuments, insertDocument, updateWhere } from '../store/database'
import { follows, type StoredFollow } from '../store/follows'
import { messages, newCall, newDelivery, type StoredMessage } from '../store/messages'
import { pageAfter } from '../store/page-before'

/** Milliseconds after which an announcement is no longer held to be in the hands of the tick that took it. */
const ABANDONED = 60_000

/** Announcements looked at in one go; what is left is found again. */
const BATCH = 5

/**
 * Works until nothing is due or `isTimeUp`, and answers how many messages were written. Database calls: two to find and take
 * an announcement, one when it is done; for each page of followers three (read them, see who has been told, remember the
 * place) and one a message; one more to see that nothing is left.
 */
export async function spreadAnnouncements(tick: string, now: number, isTimeUp: () => boolean): Promise<number> {
  let written = 0
  while (!isTimeUp()) {
    const due = { 'spread.state': command.in(['waiting', 'spreading']), 'spread.nextAt': command.lte(now) }
    const found = await findDocuments(announcements, { where: due, limit: BATCH })
    if (found.length === 0) break
    for (const announcement of found) {
      if (isTimeUp()) break
      if (await take(announcement, due, tick, now)) written += await spread(announcement, tick, now, isTimeUp)
    }
  }
  return written
}

/** The condition keeps two ticks from working on the same one. */
const take = async ({ _id }: StoredAnnouncement, due: object, tick: string, now: number): Promise<boolean> => {
  const claim = { 'spread.state': 'spreading', 'spread.tick': tick, 'spread.nextAt': now + ABANDONED }
  return (await updateWhere(announcements, { _id, ...due }, claim)) === 1
}

/** From where the last tick came to, until all are told or time is up; then it is given back for the next tick. */
async function spread(
  announcement: StoredAnnouncement,
  tick: string,
  now: number,
  isTimeUp: () => boolean,
): Promise<number> {
  const own = { _id: announcement._id, 'spread.tick': tick }
  let { targetsDone, after } = announcement.spread
  let written = 0
  for (let target = announcement.targets[targetsDone]; target !== undefined; ) {
    if (isTimeUp()) {
      await updateWhere(announcements, own, { 'spread.state': 'waiting', 'spread.nextAt': now, 'spread.tick': '' })
      return written
    }
    const page = await followersOf(target, announcement.at, after)
    written += await tell(announcement, page.documents)
    after = page.next
    if (after === null) targetsDone += 1
    target = announcement.targets[targetsDone]
    await updateWhere(announcements, own, { 'spread.targetsDone': targetsDone, 'spread.after': after })
  }
  await updateWhere(announcements, own, { 'spread.state': 'done' })
  return written
}

/** Who joined later was told by joining how the matter stands. */
const followersOf = (target: string, at: number, after: string | null) => {
  const until = command.lte(sortKey(at, '~'))
  const order = after === null ? until : command.gt(after).and(until)
  return pageAfter(follows, { target, order }, undefined, LIMITS.followersAtOnce)
}

/** Ids are made from announcement and person: who was told before a tick broke off is seen and left out. */
async function tell(announcement: StoredAnnouncement, followers: readonly StoredFollow[]): Promise<number> {
  const toTell = followers
    .filter(({ person }) => !announcement.except.includes(person))
    .map((follow) => messageTo(follow, announcement))
  if (toTell.length === 0) return 0
  const ids = toTell.map(({ _id }) => _id)
  const told = await findDocuments(messages, { where: { _id: command.in(ids) }, limit: ids.length })
  const isTold = new Set(told.map(({ _id }) => _id))
  const missing = toTell.filter(({ _id }) => !isTold.has(_id))
  await Promise.all(missing.map((message) => insertDocument(messages, message)))
  return missing.length
}

/** Who follows two concerns that become one topic in one turn is told once. */
function messageTo(follow: StoredFollow, announcement: StoredAnnouncement): StoredMessage {
  const { _id, kind, title, body, topic, subject, boards, at, asksUntil } = announcement
  const call = asksUntil !== undefined && isEntered(follow) ? callFor(announcement, asksUntil) : null
  // Whom to call stands in the own concern, which the announcement to all does not name.
  const concern = call === null ? announcement.concern : follow.concern
  const id = toldIdOf(topic === null ? _id : `${topic}-${at}`, follow.person)
  return {
    _id: id,
    to: follow.person,
    order: sortKey(at, id),
    kind,
    title,
    body,
    concern,
    number: spokenNumber(follow._id, follow.since),
    subject,
    topic,
    boards,
    at,
    ...(call === null ? {} : { call }),
    delivery: newDelivery(at),
  }
}

/** Somebody without WeChat, whose concern a station entered. */
const isEntered = ({ as, concern, person }: StoredFollow): boolean =>
  as === 'author' && concern !== null && person === enteredPersonId(concern)

const callFor = ({ kind, boards }: StoredAnnouncement, until: number): StoredMessage['call'] | null => {
  const [station] = boards
  return station !== undefined && reachingOf(kind) === 'asked' ? newCall(station, until) : null
}
