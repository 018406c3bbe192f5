/** A station's concerns without an answer: each officer whom the chain names reads one message a day, however many are late. */
import * as v from 'valibot'
import { levelOf } from '../../../types/place'
import { sayLate } from '../../../types/reminder'
import type { Role } from '../../../types/role'
import { dayAt, sayDay } from '../rules/china-time'
import { levelAt } from '../rules/clocks/alerts'
import { stationName } from '../rules/counties'
import type { Actor } from '../rules/lifecycle/actor'
import { workingDaysSince } from '../rules/working-days'
import { calendar, counties } from '../served'
import { concerns } from '../store/concerns'
import { command, projectDocuments, transact } from '../store/database'
import { messages, type StoredMessage } from '../store/messages'
import { officerMessage } from './officer-message'
import { concernClock, watchConcern } from './watch-concern'
import { chainOf } from './with-clocks'

/** What the database answers at most; a station with more is told of these. */
const MOST = 1000

const lateRow = v.object({
  _id: v.string(),
  number: v.string(),
  replyBy: v.number(),
  alertAt: v.nullable(v.number()),
  reminded: v.object({ level: v.number() }),
})

type LateConcern = v.InferOutput<typeof lateRow>

const FIELDS = { number: 1, replyBy: 1, alertAt: 1, 'reminded.level': 1 }

/**
 * Answers how many messages are new or say another number than before. `due`: the concerns of the station to be marked as told; those
 * beyond them wait for the next run, which writes the same messages. One database call to read what is late, two beside begin and commit
 * for each officer and for each of `due`. Messages come first: a run that breaks off tells it again, with the id of the same day.
 */
export async function remindOfConcerns(
  station: string,
  due: readonly string[],
  officers: readonly Actor[],
  now: number,
): Promise<number> {
  const late = await lateAt(station, now)
  const newRoles = late
    .filter(({ alertAt }) => alertAt !== null && alertAt <= now)
    .flatMap((row) => rolesOf(station, row, now))
  let written = 0
  for (const officer of officers.filter((each) => holdsOne(each, newRoles))) {
    const own = late.filter((row) => holdsOne(officer, allRolesOf(station, row, now)))
    const message = overdueMessage(station, own, officer, now)
    if (message !== null && (await tellOnce(message))) written += 1
  }
  for (const id of due) await markTold(station, id, now)
  return written
}

/** What waits beyond its day, the longest first. */
const lateAt = (station: string, now: number): Promise<LateConcern[]> =>
  projectDocuments(
    concerns,
    {
      where: { station, state: levelOf(station) === 'county' ? 'held' : 'routed', replyBy: command.lt(now) },
      orderBy: ['replyBy', 'asc'],
      limit: MOST,
    },
    FIELDS,
    lateRow,
  )

/** Whose the concerns of a station are to answer. */
const doerAt = (station: string): Role => (levelOf(station) === 'county' ? 'county' : 'clerk')

const rolesBetween = (station: string, from: number, until: number): Role[] =>
  chainOf('concern', station)
    .slice(from, until)
    .flatMap(({ tells }) => tells.map((told) => (told === 'doer' ? doerAt(station) : told)))

const reachedBy = (station: string, row: LateConcern, now: number): number =>
  levelAt(concernClock(row, null), chainOf('concern', station), now, calendar)

/** Whom the links name that were not told yet. */
const rolesOf = (station: string, row: LateConcern, now: number): Role[] =>
  rolesBetween(station, row.reminded.level, reachedBy(station, row, now))

/** Whom the links name that have come so far. */
const allRolesOf = (station: string, row: LateConcern, now: number): Role[] =>
  rolesBetween(station, 0, reachedBy(station, row, now))

const holdsOne = ({ capacities }: Actor, roles: readonly Role[]): boolean =>
  roles.some((role) => capacities[role] !== undefined)

/** The authors' words are for whoever answers: the notice names a concern by its number only, and a county reads only those that it holds. */
function overdueMessage(
  station: string,
  late: readonly LateConcern[],
  { person, capacities }: Actor,
  now: number,
): StoredMessage | null {
  const [oldest] = late
  if (!oldest) return null
  const doer = doerAt(station)
  const isDoer = capacities[doer] !== undefined
  const mayOpen = isDoer || (doer === 'clerk' && capacities.head !== undefined)
  return officerMessage(person, {
    kind: 'concern-overdue',
    turn: `late-concerns-${station}-${dayAt(now)}`,
    at: now,
    subject: late.length === 1 ? `诉求 ${oldest.number}` : `${late.length} 件诉求`,
    concern: mayOpen && late.length === 1 ? oldest._id : null,
    facts: {
      number: oldest.number,
      count: late.length,
      addressee: stationName(counties, station),
      replyBy: sayDay(oldest.replyBy),
      reason: `${sayLate(workingDaysSince(oldest.replyBy, now, calendar))}，${isDoer ? '请尽快答复' : '请督促答复'}`,
    },
  })
}

/** One that was written today says the new number where it stands; nobody gets a second notice. */
const tellOnce = (message: StoredMessage): Promise<boolean> =>
  transact(async (transaction) => {
    const before = await transaction.get(messages, message._id)
    if (before?.body === message.body) return false
    const { body, number, subject, concern } = message
    await transaction.set(messages, before ? { ...before, body, number, subject, concern } : message)
    return true
  })

const markTold = (station: string, id: string, now: number): Promise<void> =>
  transact(async (transaction) => {
    const concern = await transaction.get(concerns, id)
    if (!concern || concern.station !== station || concern.alertAt === null || concern.alertAt > now) return
    const level = levelAt(concernClock(concern, null), chainOf('concern', station), now, calendar)
    await transaction.set(concerns, watchConcern(concern, { dueAt: concern.replyBy, level, toldAt: now }))
  })
