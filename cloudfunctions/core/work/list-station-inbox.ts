/** The inbox of a station (or of a county, for held concerns), with the counts of its tabs. */
import * as v from 'valibot'
import { CONCERN_STATES, type ConcernState } from '../../../types/concern'
import type { InboxPage, InboxTab } from '../../../types/desk'
import { LIMITS } from '../../../types/limits'
import { levelOf } from '../../../types/place'
import type { Officer } from '../procedure'
import { concerns } from '../store/concerns'
import { groupDocuments } from '../store/database'
import { pageAfter, pageBefore } from '../store/page-before'
import { ownStation } from './own-station'
import { inboxRowOf } from './present-concern'

/** What waits is shown oldest first, so the most urgent is on top; what is done newest first. Two database calls. */
export async function listStationInbox(
  actor: Officer,
  asked: { place?: string | undefined; tab: InboxTab; after?: string | undefined },
): Promise<InboxPage> {
  const place = ownStation(actor, asked.place)
  const station = place.code
  const page = asked.tab === 'waiting' ? pageAfter : pageBefore
  const [{ documents, next }, counts] = await Promise.all([
    page(concerns, { station, state: stateOf(asked.tab, station) }, asked.after, LIMITS.pageRows),
    countStates(station, actor.now),
  ])
  return { place, counts, rows: documents.map(inboxRowOf), next }
}

const stateOf = (tab: InboxTab, station: string): ConcernState =>
  tab !== 'waiting' ? tab : levelOf(station) === 'county' ? 'held' : 'routed'

const countedState = v.object({ _id: v.picklist(CONCERN_STATES), count: v.number(), late: v.number() })

async function countStates(station: string, now: number): Promise<InboxPage['counts']> {
  const isLate = { $cond: [{ $lt: ['$replyBy', now] }, 1, 0] }
  const group = { _id: '$state', count: { $sum: 1 }, late: { $sum: isLate } }
  const rows = await groupDocuments(concerns, { station }, group, countedState)
  const of = (state: ConcernState) => rows.find((row) => row._id === state) ?? { count: 0, late: 0 }
  const waiting = of(stateOf('waiting', station))
  return { waiting: waiting.count, late: waiting.late, accepted: of('accepted').count, returned: of('returned').count }
}
