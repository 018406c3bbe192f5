/** Which reminder of a topic is due, in words, and who of its officers is told: whoever has to act, then the head, then the county. */
import { assignmentIn } from '../../../types/filed'
import { numberIn, stepIn } from '../../../types/method'
import { type Reminder, sayLate } from '../../../types/reminder'
import { sayDay } from '../rules/china-time'
import { levelAt, nextAlertOf, type WatchedClock } from '../rules/clocks/alerts'
import type { Actor } from '../rules/lifecycle/actor'
import { isTurnOf } from '../rules/lifecycle/turn'
import { workingDaysSince } from '../rules/working-days'
import { calendar } from '../served'
import type { StoredMessage } from '../store/messages'
import type { StoredTopic } from '../store/topics'
import { officerMessage } from './officer-message'
import { chainOf } from './with-clocks'

/** A clock of which one or more links are to be told now. */
export interface DueReminder {
  readonly clock: WatchedClock
  readonly links: readonly Reminder[]
}

/** The first that is due; null when none is. */
export function dueReminder({ board, clocks }: Pick<StoredTopic, 'board' | 'clocks'>, now: number): DueReminder | null {
  for (const clock of clocks) {
    const chain = chainOf(clock.kind, board)
    const next = nextAlertOf(clock, chain, calendar)
    if (next === null || next > now) continue
    return { clock, links: chain.slice(clock.level, levelAt(clock, chain, now, calendar)) }
  }
  return null
}

/** The clocks after that: the links of this one are told. */
export const toldClocks = (clocks: StoredTopic['clocks'], { clock, links }: DueReminder, now: number) =>
  clocks.map((each) => (each === clock ? { ...each, level: each.level + links.length, toldAt: now } : each))

/** One message for each officer whom a link names, however many do. */
export function reminderMessages(
  topic: StoredTopic,
  { clock, links }: DueReminder,
  officers: readonly Actor[],
  now: number,
): StoredMessage[] {
  const doers = doersOf(topic, clock, officers)
  const roles = links.flatMap(({ tells }) => tells)
  const told = officers.filter(
    (officer) =>
      (roles.includes('doer') && doers.includes(officer)) ||
      roles.some((role) => role !== 'doer' && officer.capacities[role] !== undefined),
  )
  const level = clock.level + links.length
  const isRelapse = clock.kind === 'relapse'
  return told.map((officer) =>
    officerMessage(officer.person, {
      kind: isRelapse ? 'topic-relapsed' : 'topic-overdue',
      turn: `late-${topic._id}-${clock.kind}-${clock.id}-${clock.dueAt}-${level}`,
      at: now,
      subject: topic.title,
      topic: topic._id,
      facts: {
        number: topic.number,
        title: topic.title,
        reason: `${sayWhat(topic, clock, now)}，${doers.includes(officer) || isRelapse ? '请尽快办理' : '请督促办理'}`,
      },
    }),
  )
}

/** Whoever has to act. A head who could stand in for a clerk is not told with the clerk, but by the chain. */
function doersOf(topic: StoredTopic, clock: WatchedClock, officers: readonly Actor[]): readonly Actor[] {
  switch (clock.kind) {
    case 'assignment': {
      const department = assignmentIn(topic.file, clock.id)?.department.key ?? ''
      return officers.filter(({ departments = {} }) => departments[department] !== undefined)
    }
    case 'step': {
      const step = stepIn(topic.method, topic.step)
      const kinds = topic.file.slice(topic.stepFrom).map(({ paper }) => paper.kind)
      const { carried, inquiry } = topic
      const turn = officers.filter((officer) => isTurnOf(officer, step, { kinds, carried, inquiry }))
      const own = turn.filter(({ capacities: { head, ...others } }) => Object.keys(others).length > 0)
      if (own.length > 0) return own
      // Members who cannot be reached leave it to the station.
      return turn.length > 0 ? turn : clerksOf(officers)
    }
    default:
      return clerksOf(officers)
  }
}

const clerksOf = (officers: readonly Actor[]): readonly Actor[] =>
  officers.filter(({ capacities }) => capacities.clerk !== undefined)

function sayWhat({ method, step, file }: StoredTopic, { kind, id, dueAt }: WatchedClock, now: number): string {
  const late = `${sayLate(workingDaysSince(dueAt, now, calendar))}，应在${sayDay(dueAt)}前办完`
  switch (kind) {
    case 'assignment':
      return `交办给${assignmentIn(file, id)?.department.name ?? '承办单位'}的事${late}`
    case 'objection':
      return `有一条异议${late}`
    case 'relapse':
      return `办结以后，${sayDay(dueAt)}有居民说有反复，还没有答复`
    default:
      return `第${numberIn(method, step)}步“${stepIn(method, step).label}”${late}`
  }
}
