/** The timer's part: whoever has to act is reminded of what is late, then the head, then the county, each once. */
import * as v from 'valibot'
import { levelOf } from '../../../types/place'
import { sayLate } from '../../../types/reminder'
import type { Role } from '../../../types/role'
import { sayDay } from '../rules/china-time'
import { levelAt } from '../rules/clocks/alerts'
import type { Actor } from '../rules/lifecycle/actor'
import { workingDaysSince } from '../rules/working-days'
import { calendar } from '../served'
import { concerns, type StoredConcern } from '../store/concerns'
import { type Collection, command, projectDocuments, type Stored, transact } from '../store/database'
import { messages } from '../store/messages'
import { topics } from '../store/topics'
import { addresseeOf } from './addressee'
import { officerMessage } from './officer-message'
import { eachOnce, membersAt, OFFICES, officersAt } from './officers-at'
import { dueReminder, reminderMessages, toldClocks } from './reminder-of'
import { concernClock, watchConcern } from './watch-concern'
import { chainOf, withClocks } from './with-clocks'

/** Topics and concerns looked at in one go, of each; what is left is found by the next. */
const BATCH = 20

/** A reader of the officers of a place that asks once for each place. */
type Officers = (place: string) => Promise<readonly Actor[]>

/**
 * Answers how many messages were written. Two database calls to find what is due (at most {@link BATCH} of each), one for the
 * officers of each place and one for the members of a topic that waits for them, and for each reminder two beside begin and commit and one a message. What is told is kept in the same
 * transaction, and messages have ids made from what they tell: two timers at once tell it once. Trouble with one keeps no other
 * waiting; it is thrown at the end and tried again.
 */
export async function remindOfficers(now: number, isTimeUp: () => boolean): Promise<number> {
  const officers = rememberingOfficers(now)
  const due = [
    ...(await dueIn(topics, { place: '$board', members: '$inquiry.members' }, now)).map(
      ({ _id, place, members }) =>
        async () =>
          remindOfTopic(_id, eachOnce(await officers(place), await membersAt(place, members, now)), now),
    ),
    ...(await dueIn(concerns, { place: '$station' }, now)).map(
      ({ _id, place }) =>
        async () =>
          remindOfConcern(_id, await officers(place), now),
    ),
  ]
  let written = 0
  let trouble: unknown = null
  for (const remind of due) {
    if (isTimeUp()) break
    try {
      written += await remind()
    } catch (problem) {
      trouble = problem
    }
  }
  if (trouble !== null) throw trouble
  return written
}

/** `members`: who has still to find something out for a topic. */
const dueRow = v.object({ _id: v.string(), place: v.string(), members: v.optional(v.array(v.string()), []) })

const dueIn = (collection: Collection<Stored>, fields: Readonly<Record<string, string>>, now: number) =>
  projectDocuments(
    collection,
    { where: { alertAt: command.lte(now) }, orderBy: ['alertAt', 'asc'], limit: BATCH },
    fields,
    dueRow,
  )

function rememberingOfficers(now: number): Officers {
  const known = new Map<string, Promise<readonly Actor[]>>()
  return (place) => {
    const asked = known.get(place) ?? officersAt(place, OFFICES, now)
    known.set(place, asked)
    return asked
  }
}

/** One clock of a topic; another that is due as well is found again. The version stays: whoever has the topic open may act on what they saw. */
const remindOfTopic = (id: string, officers: readonly Actor[], now: number): Promise<number> =>
  transact(async (transaction) => {
    const topic = await transaction.get(topics, id)
    const due = topic && dueReminder(topic, now)
    if (!due) return 0
    const told = reminderMessages(topic, due, officers, now)
    for (const message of told) await transaction.set(messages, message)
    await transaction.set(topics, withClocks(topic, toldClocks(topic.clocks, due, now)))
    return told.length
  })

const remindOfConcern = (id: string, officers: readonly Actor[], now: number): Promise<number> =>
  transact(async (transaction) => {
    const concern = await transaction.get(concerns, id)
    if (!concern || concern.alertAt === null || concern.alertAt > now) return 0
    const level = levelAt(concernClock(concern, null), chainOf('concern', concern.station), now, calendar)
    const told = toldOf(concern, level, officers)
    for (const each of told) await transaction.set(messages, overdueMessage(concern, level, each, now))
    await transaction.set(concerns, watchConcern(concern, { dueAt: concern.replyBy, level, toldAt: now }))
    return told.length
  })

interface Told {
  readonly person: string
  readonly isDoer: boolean
  /** Whether they may open it: a county reads only those that it holds. */
  readonly mayOpen: boolean
}

/** Whose the concern is: a station's clerks', or the county's while it holds it. */
function toldOf({ station, reminded }: StoredConcern, level: number, officers: readonly Actor[]): Told[] {
  const doer: Role = levelOf(station) === 'county' ? 'county' : 'clerk'
  const roles = chainOf('concern', station)
    .slice(reminded.level, level)
    .flatMap(({ tells }) => tells.map((told) => (told === 'doer' ? doer : told)))
  return officers
    .filter(({ capacities }) => roles.some((role) => capacities[role] !== undefined))
    .map(({ person, capacities }) => {
      const isDoer = capacities[doer] !== undefined
      return { person, isDoer, mayOpen: isDoer || (doer === 'clerk' && capacities.head !== undefined) }
    })
}

/** The author's words are for whoever answers: the notice names the concern by its number only, and the county reads it in its inbox. */
const overdueMessage = (concern: StoredConcern, level: number, { person, isDoer, mayOpen }: Told, now: number) =>
  officerMessage(person, {
    kind: 'concern-overdue',
    turn: `late-${concern._id}-${concern.replyBy}-${level}`,
    at: now,
    subject: `诉求 ${concern.number}`,
    concern: mayOpen ? concern._id : null,
    facts: {
      number: concern.number,
      addressee: addresseeOf(concern),
      replyBy: sayDay(concern.replyBy),
      reason: `${sayLate(workingDaysSince(concern.replyBy, now, calendar))}，${isDoer ? '请尽快答复' : '请督促答复'}`,
    },
  })
