/** Proves for each county that every concern is somewhere, and tells the county when two counts do not agree. */
import * as v from 'valibot'
import { CONCERN_STATES, type ConcernState } from '../../../types/concern'
import { MESSAGE_KINDS, type MessageKind } from '../../../types/message'
import type { Reconciliation } from '../../../types/reconciliation'
import { dayAt } from '../rules/china-time'
import { countyAt } from '../rules/counties'
import { agrees, type Counted, reconcile } from '../rules/reconcile'
import { counties } from '../served'
import { concerns } from '../store/concerns'
import { command, findDocuments, groupDocuments, insertDocument } from '../store/database'
import { messages, type StoredMessage } from '../store/messages'
import { topics } from '../store/topics'
import { officerMessage } from './officer-message'
import { officersAt } from './officers-at'
import { townshipsOf } from './open-matters'

/**
 * Three database calls a county. When something does not agree it is counted once more, since what comes in between two counts is in
 * one of them only; two more calls and one for each officer who was not told today when it still does not.
 */
export async function reconcileCounties(now: number): Promise<Reconciliation[]> {
  const days: Reconciliation[] = []
  for (const county of counties.keys()) {
    const counted = await countOf(county)
    const again = agrees(counted) ? counted : await countOf(county)
    const day = reconcile(county, again, counted)
    if (day.problems.length > 0) await alarm(day, now)
    days.push(day)
  }
  return days
}

const ofState = v.object({
  _id: v.picklist(CONCERN_STATES),
  all: v.number(),
  astray: v.number(),
  submitted: v.number(),
  ended: v.number(),
})
const ofKind = v.object({ _id: v.picklist(MESSAGE_KINDS), all: v.number(), first: v.number(), from: v.number() })
const total = v.object({ all: v.number() })

const oneIf = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })
const lengthOfStation = { $strLenCP: '$station' }

/** Held ones are the county's (6 digits), all others a township's (9). `submitted` and `ended` (answered or taken back) since `from`. */
const stateGroup = (from: number) => ({
  _id: '$state',
  all: { $sum: 1 },
  astray: oneIf({ $ne: [lengthOfStation, { $cond: [{ $eq: ['$state', 'held'] }, 6, 9] }] }),
  submitted: oneIf({ $gte: ['$submittedAt', from] }),
  ended: oneIf({ $gte: [{ $ifNull: ['$answeredAt', '$updatedAt'] }, from] }),
})

/** Messages to authors; the first of each concern says that it came in, whether to a council or to the county. */
const KIND_GROUP = {
  _id: '$kind',
  all: { $sum: 1 },
  first: oneIf({ $eq: ['$turn.version', 1] }),
  from: { $min: '$at' },
}

async function countOf(county: string): Promise<Counted> {
  const boards = townshipsOf(county)
  const [kinds, gathered] = await Promise.all([
    groupDocuments(messages, { 'turn.county': county }, KIND_GROUP, ofKind),
    groupDocuments(topics, { board: command.in(boards) }, { _id: null, all: { $sum: { $size: '$gathered' } } }, total),
  ])
  // A message is of the moment of its turn. Those of an older build name none: what was turned before is not compared.
  const from = Math.min(Number.MAX_SAFE_INTEGER, ...kinds.map((kind) => kind.from))
  const states = await groupDocuments(concerns, { county }, stateGroup(from), ofState)
  const endedAs = (state: ConcernState): number => states.find(({ _id }) => _id === state)?.ended ?? 0
  const of = (state: ConcernState): number => states.find(({ _id }) => _id === state)?.all ?? 0
  const told = (...some: MessageKind[]): number =>
    kinds.filter(({ _id }) => some.includes(_id)).reduce((sum, kind) => sum + kind.all, 0)
  return {
    states: {
      routed: of('routed'),
      held: of('held'),
      accepted: of('accepted'),
      returned: of('returned'),
      withdrawn: of('withdrawn'),
    },
    told: {
      received: kinds.reduce((sum, kind) => sum + kind.first, 0),
      returned: told('concern-returned'),
      accepted: told('concern-accepted', 'concern-merged'),
      withdrawn: told('concern-withdrawn'),
    },
    since: {
      received: states.reduce((sum, state) => sum + state.submitted, 0),
      returned: endedAs('returned'),
      accepted: endedAs('accepted'),
      withdrawn: endedAs('withdrawn'),
    },
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
