/** Proves for each county that every concern is somewhere, and tells the county when two counts do not agree. */
import * as v from 'valibot'
import { CONCERN_STATES, type ConcernState } from '../../../types/concern'
import type { Reconciliation } from '../../../types/reconciliation'
import { dayAt } from '../rules/china-time'
import { countyAt } from '../rules/counties'
import { type Counted, reconcile } from '../rules/reconcile'
import { counties } from '../served'
import { concerns } from '../store/concerns'
import { command, findDocuments, groupDocuments, insertDocument } from '../store/database'
import { messages, type StoredMessage } from '../store/messages'
import { topics } from '../store/topics'
import { officerMessage } from './officer-message'
import { officersAt } from './officers-at'
import { townshipsOf } from './open-matters'

/** Three database calls a county; two more and one for each officer who was not told today when something does not agree. */
export async function reconcileCounties(now: number): Promise<Reconciliation[]> {
  const days: Reconciliation[] = []
  for (const county of counties.keys()) {
    const day = reconcile(county, await countOf(county))
    if (day.problems.length > 0) await alarm(day, now)
    days.push(day)
  }
  return days
}

const ofState = v.object({
  _id: v.picklist(CONCERN_STATES),
  all: v.number(),
  routedAtFirst: v.number(),
  astray: v.number(),
})
const total = v.object({ all: v.number() })

const oneIf = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })
const lengthOfStation = { $strLenCP: '$station' }

/** Held ones are the county's (6 digits), all others a township's (9). */
const STATE_GROUP = {
  _id: '$state',
  all: { $sum: 1 },
  routedAtFirst: oneIf({ $ne: ['$routing.basis', null] }),
  astray: oneIf({ $ne: [lengthOfStation, { $cond: [{ $eq: ['$state', 'held'] }, 6, 9] }] }),
}

async function countOf(county: string): Promise<Counted> {
  const boards = townshipsOf(county)
  const [states, received, gathered] = await Promise.all([
    groupDocuments(concerns, { county }, STATE_GROUP, ofState),
    groupDocuments(
      messages,
      { kind: 'concern-received', boards: command.in(boards) },
      { _id: null, all: { $sum: 1 } },
      total,
    ),
    groupDocuments(topics, { board: command.in(boards) }, { _id: null, all: { $sum: { $size: '$gathered' } } }, total),
  ])
  const of = (state: ConcernState): number => states.find(({ _id }) => _id === state)?.all ?? 0
  return {
    states: {
      routed: of('routed'),
      held: of('held'),
      accepted: of('accepted'),
      returned: of('returned'),
      withdrawn: of('withdrawn'),
    },
    routedAtFirst: states.reduce((sum, state) => sum + state.routedAtFirst, 0),
    received: received[0]?.all ?? 0,
    gathered: gathered[0]?.all ?? 0,
    // Answered and taken back while held, a concern stays the county's.
    astray: states
      .filter(({ _id }) => _id === 'routed' || _id === 'held')
      .reduce((sum, state) => sum + state.astray, 0),
  }
}

/** One message an officer and day, in the in-app inbox. */
async function alarm(day: Reconciliation, now: number): Promise<void> {
  const officers = await officersAt(day.county, ['county'], now)
  const alarms = officers.map(({ person }) => alarmTo(person, day, now))
  const ids = alarms.map(({ _id }) => _id)
  const told = await findDocuments(messages, { where: { _id: command.in(ids) }, limit: ids.length })
  for (const message of alarms) {
    if (!told.some(({ _id }) => _id === message._id)) await insertDocument(messages, message)
  }
}

const alarmTo = (to: string, { county, problems, submitted }: Reconciliation, now: number): StoredMessage =>
  officerMessage(to, {
    kind: 'county-alarm',
    turn: `alarm-${county}-${dayAt(now)}`,
    at: now,
    subject: '诉求对账',
    facts: {
      number: dayAt(now),
      addressee: countyAt(counties, county)?.rules.name ?? '',
      reason: [`共 ${submitted} 件`, ...problems].join('；'),
    },
  })
