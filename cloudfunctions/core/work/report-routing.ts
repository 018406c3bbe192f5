/** The report on routing for the county, or for the head of a station on what was routed to it. */
import * as v from 'valibot'
import { PASS_REASONS } from '../../../types/desk'
import { countyOf, type NamedPlace } from '../../../types/place'
import { ROUTE_BASES } from '../../../types/route'
import type { RoutingReport } from '../../../types/routing'
import type { Officer } from '../procedure'
import { JUDGED, type RoutingCounts } from '../rules/accuracy/count-routing'
import { reportOf } from '../rules/accuracy/routing-report'
import { LEAST_JUDGED } from '../rules/accuracy/wilson'
import { countyAt } from '../rules/counties'
import { counties } from '../served'
import { concerns } from '../store/concerns'
import { corrections } from '../store/corrections'
import { command, groupDocuments } from '../store/database'
import { overseenPlace } from './overseen-place'
import { placeNamed } from './present-correction'

/** `place`: the county, or one township. Three database calls beside identity. */
export async function reportRouting(actor: Officer, asked: string | undefined): Promise<RoutingReport> {
  const place = overseenPlace(actor, asked)
  const { total, held, townships, bases, reasons, pairs } = reportOf(await countsAt(place))
  return {
    place,
    least: LEAST_JUDGED,
    total,
    held,
    townships: townships.map(({ said, ...figures }) => ({ place: placeNamed(said), ...figures })),
    bases: [...bases],
    reasons: [...reasons],
    pairs: pairs.map(({ said, to, count }) => ({ from: placeNamed(said), to: placeNamed(to), count })),
  }
}

const SAID = { $substrBytes: [{ $ifNull: ['$routing.council', ''] }, 0, 9] }
const IS_JUDGED = { $in: ['$state', [...JUDGED]] }

const oneIf = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })

const ROUTES = {
  _id: { said: SAID, basis: '$routing.basis' },
  routed: { $sum: 1 },
  judged: oneIf(IS_JUDGED),
  right: oneIf({ $and: [IS_JUDGED, { $eq: ['$station', SAID] }] }),
  passedOn: oneIf({ $gt: [{ $size: '$hops' }, 0] }),
}
const routesRow = v.object({
  _id: v.object({ said: v.string(), basis: v.nullish(v.picklist(ROUTE_BASES), null) }),
  routed: v.number(),
  judged: v.number(),
  right: v.number(),
  passedOn: v.number(),
})

const PAIRS = { _id: { said: '$said', went: '$went' }, count: { $sum: 1 } }
const pairsRow = v.object({ _id: v.object({ said: v.string(), went: v.nullish(v.string(), null) }), count: v.number() })

const REASONS = { _id: { $arrayElemAt: ['$reasons', 0] }, count: { $sum: 1 } }
const reasonsRow = v.object({ _id: v.nullish(v.picklist(PASS_REASONS), null), count: v.number() })

/** Counted by the database as `countRouting` counts; what was passed on is counted in its own, small collection. */
async function countsAt({ code }: NamedPlace): Promise<RoutingCounts> {
  const county = countyOf(code)
  const isCounty = code === county
  const own = [...(countyAt(counties, county)?.councils.keys() ?? [])].filter((council) => council.startsWith(code))
  const ofConcerns = isCounty ? { county } : { county, 'routing.council': command.in(own) }
  const ofCorrections = isCounty ? { county, said: command.neq(null) } : { said: code }
  const [routes, pairs, reasons] = await Promise.all([
    groupDocuments(concerns, ofConcerns, ROUTES, routesRow),
    groupDocuments(corrections, ofCorrections, PAIRS, pairsRow),
    groupDocuments(corrections, ofCorrections, REASONS, reasonsRow),
  ])
  return {
    routes: routes.map(({ _id: { said, basis }, ...counted }) => ({ said: said || null, basis, ...counted })),
    pairs: pairs
      .map(({ _id: { said, went }, count }) => ({ said, to: went ?? county, count }))
      .filter(({ said, to }) => said !== to),
    reasons: reasons.flatMap(({ _id: reason, count }) => (reason ? [{ reason, count }] : [])),
  }
}
