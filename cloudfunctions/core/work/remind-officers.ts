/** The timer's part: whoever has to act is reminded of what is late, then the head, then the county, each once. */
import * as v from 'valibot'
import type { Actor } from '../rules/lifecycle/actor'
import { concerns } from '../store/concerns'
import { type Collection, command, projectDocuments, type Stored, transact } from '../store/database'
import { messages } from '../store/messages'
import { topics } from '../store/topics'
import { eachOnce, membersAt, OFFICES, officersAt } from './officers-at'
import { remindOfConcerns } from './remind-of-concerns'
import { dueReminder, reminderMessages, toldClocks } from './reminder-of'
import { withClocks } from './with-clocks'

/** Topics and concerns looked at in one go, of each; what is left is found by the next. */
const BATCH = 20

/** A reader of the officers of a place that asks once for each place. */
type Officers = (place: string) => Promise<readonly Actor[]>

/**
 * Answers how many messages were written. Two database calls to find what is due (at most {@link BATCH} of each), one for the
 * officers of each place and one for the members of a topic that waits for them, for each reminder of a topic two beside begin and commit and one a message, for the
 * concerns of a station those of {@link remindOfConcerns}. Messages have ids made from what they tell: two timers at once tell it once.
 * Trouble with one keeps no other waiting; it is thrown at the end and tried again.
 */
export async function remindOfficers(now: number, isTimeUp: () => boolean): Promise<number> {
  const officers = rememberingOfficers(now)
  const due = [
    ...(await dueIn(topics, { place: '$board', members: '$inquiry.members' }, now)).map(
      ({ _id, place, members }) =>
        async () =>
          remindOfTopic(_id, eachOnce(await officers(place), await membersAt(place, members, now)), now),
    ),
    ...byStation(await dueIn(concerns, { place: '$station' }, now)).map(
      ([station, late]) =>
        async () =>
          remindOfConcerns(station, late, await officers(station), now),
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

/** The ids of each station's. */
function byStation(rows: readonly { readonly _id: string; readonly place: string }[]): [string, string[]][] {
  const grouped = new Map<string, string[]>()
  for (const { _id, place } of rows) grouped.set(place, [...(grouped.get(place) ?? []), _id])
  return [...grouped]
}

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
