/** The courier's part: whoever's turn a topic newly is hears of it; where nobody can be reached, the station and the county are asked to call. */
import * as v from 'valibot'
import type { Role } from '../../../types/role'
import { departmentsAt } from '../rules/departments'
import type { Actor } from '../rules/lifecycle/actor'
import { type Doer, sayUnreached, type Work } from '../rules/work/work'
import { workIn } from '../rules/work/work-in'
import { counties } from '../served'
import { command, projectDocuments, transact } from '../store/database'
import { messages, type StoredMessage } from '../store/messages'
import { type StoredTopic, topics } from '../store/topics'
import { officerMessage } from './officer-message'
import { eachOnce, membersAt, OFFICES, officersAt } from './officers-at'
import { workingOf } from './with-clocks'

/** Topics looked at in one go; what is left is found by the next round. */
const BATCH = 20

const dueRow = v.object({ _id: v.string(), place: v.string(), members: v.array(v.string()) })

/**
 * Answers how many messages were written. One database call to find the topics; for each one for the officers of its place, one for
 * the members whom it asks, and beside begin and commit two and one a message. What was told is kept in the same transaction, so two
 * rounds at once tell it once. Trouble with one topic keeps no other waiting; it is thrown at the end and tried again.
 */
export async function tellOfficers(now: number, isTimeUp: () => boolean): Promise<number> {
  const due = await projectDocuments(
    topics,
    { where: { tellAt: command.lte(now) }, orderBy: ['tellAt', 'asc'], limit: BATCH },
    { place: '$board', members: '$inquiry.members' },
    dueRow,
  )
  let written = 0
  let trouble: unknown = null
  for (const { _id, place, members } of due) {
    if (isTimeUp()) break
    try {
      const officers = eachOnce(await officersAt(place, OFFICES, now), await membersAt(place, members, now))
      written += await tell(_id, officers, now)
    } catch (problem) {
      trouble = problem
    }
  }
  if (trouble !== null) throw trouble
  return written
}

/** The version stays: whoever has the topic open may act on what they saw. */
const tell = (id: string, officers: readonly Actor[], now: number): Promise<number> =>
  transact(async (transaction) => {
    const topic = await transaction.get(topics, id)
    if (!topic || topic.tellAt === null) return 0
    const work = workIn(workingOf(topic), topic.method)
    const news = work
      .filter(({ key }) => !topic.told.includes(key))
      .flatMap((each) => messagesOf(topic, each, officers, now))
    for (const message of news) await transaction.set(messages, message)
    const told = work.map(({ key }) => key)
    await transaction.set(topics, { ...topic, told, tellAt: null, unstaffed: unstaffedAt(topic.board, officers) })
    return news.length
  })

/** The departments for which nobody acts yet, by key. */
const unstaffedAt = (board: string, officers: readonly Actor[]): string[] =>
  departmentsAt(counties, board)
    .map(({ key }) => key)
    .filter((key) => officers.every(({ departments = {} }) => departments[key] === undefined))

function messagesOf(topic: StoredTopic, work: Work, officers: readonly Actor[], at: number): StoredMessage[] {
  const messageTo = ({ person }: Actor, isUnreached: boolean): StoredMessage =>
    officerMessage(person, {
      kind: isUnreached ? 'nobody-reached' : work.kind,
      turn: `work-${topic._id}-${work.key}${isUnreached ? '-unreached' : ''}`,
      at,
      subject: topic.title,
      topic: topic._id,
      facts: { number: topic.number, title: topic.title, reason: isUnreached ? sayUnreached(work.for) : work.says },
    })
  const doers = doersOf(work.for, officers)
  if (doers.length > 0) {
    return doers.filter(({ person }) => person !== work.except).map((doer) => messageTo(doer, false))
  }
  return holders(officers, CALLERS).map((caller) => messageTo(caller, true))
}

/** Who calls whom no message reaches. */
const CALLERS: readonly Role[] = ['clerk', 'head', 'county']

/** The head does what no clerk is there for. */
function doersOf(doer: Doer, officers: readonly Actor[]): readonly Actor[] {
  if ('department' in doer) {
    return officers.filter(({ departments = {} }) => departments[doer.department.key] !== undefined)
  }
  if ('member' in doer) return officers.filter(({ member }) => member === doer.member)
  const own = holders(officers, [doer.role])
  return own.length === 0 && doer.role === 'clerk' ? holders(officers, ['head']) : own
}

const holders = (officers: readonly Actor[], roles: readonly Role[]): readonly Actor[] =>
  officers.filter(({ capacities }) => roles.some((role) => capacities[role] !== undefined))
