/** A concern whole, for the station that deals with it, with what may be done now. */
import type { Council } from '../../../types/council'
import { CONCERN_ACTIONS, type ConcernAction, type DeskConcern, PASS_REASON_LABELS } from '../../../types/desk'
import { isWithin, levelOf } from '../../../types/place'
import { ROUTE_BASIS_LABELS } from '../../../types/routing'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { canTurn } from '../rules/concern-lifecycle'
import { councilAt, countyAt, stationName } from '../rules/counties'
import { type Hop, passRouteOf } from '../rules/hops'
import { dealsWith } from '../rules/powers'
import { counties } from '../served'
import { concerns, type StoredConcern } from '../store/concerns'
import { getDocument } from '../store/database'
import { linksTo } from '../wechat/photos'
import { concernRowOf, kindLabelOf, placeOf } from './present-concern'
import { returnReasonsAt, screeningOf } from './screening'

/** A concern of another station is answered as if it were not there. One database call beside identity. */
export async function readStationConcern(actor: Officer, id: string): Promise<DeskConcern> {
  const concern = await getDocument(concerns, id)
  if (!concern || !dealsWith(actor.grants, concern.station)) throw new Refusal('concern.not-found')
  const abilities = abilitiesFor(concern, actor.now)
  return {
    ...concernRowOf(concern),
    version: concern.version,
    text: concern.text,
    kindLabel: kindLabelOf(concern),
    council: concern.council ? councilAt(counties, concern.council) : null,
    where: { words: concern.where.words, place: placeOf(concern), point: concern.where.point },
    photos: await linksTo(concern.photos),
    author: { name: concern.name, phone: concern.phone, isNameShown: concern.isNameShown },
    entry: entryOf(concern),
    because: concern.because.replaceAll('您', '居民'),
    adviser: concern.adviser,
    check: concern.check,
    screening: screeningOf(concern.county, concern.title, concern.text),
    timeline: concern.timeline,
    abilities,
    canWithdrawFor:
      concern.entry !== null && levelOf(concern.station) !== 'county' && canTurn(concern, 'withdraw', actor.now),
    councils: abilities.includes('pass') ? councilsToPassTo(concern) : [],
    ownCouncils: concern.state === 'routed' ? ownCouncilsOf(concern) : [],
    passing: abilities.includes('pass') && concern.state === 'routed' ? passingOf(concern) : null,
    firstRoute: firstRouteOf(concern),
    hops: concern.hops.map(deskHopOf),
    returnReasons: returnReasonsAt(concern.county),
  }
}

const entryOf = ({ entry, claims }: StoredConcern): DeskConcern['entry'] =>
  entry && {
    consent: entry.consent,
    station: stationName(counties, entry.station),
    codeAt: entry.codeAt,
    claims,
  }

/** All of the county's but the station's own. */
const councilsToPassTo = ({ county, station, state }: StoredConcern): Council[] =>
  [...(countyAt(counties, county)?.councils.values() ?? [])].filter(
    ({ code }) => state === 'held' || !isWithin(code, station),
  )

/** The other councils of the station's township. */
const ownCouncilsOf = ({ county, station, council }: StoredConcern): Council[] =>
  [...(countyAt(counties, county)?.councils.values() ?? [])].filter(
    ({ code }) => isWithin(code, station) && code !== council,
  )

const passingOf = ({ hops, county }: StoredConcern): DeskConcern['passing'] => ({
  route: passRouteOf(hops),
  owner: countyAt(counties, county)?.rules.owner ?? '',
})

const firstRouteOf = ({ routing: { basis, council } }: StoredConcern): string => {
  const name = council && councilAt(counties, council)?.placeName
  return basis && name ? `最初${ROUTE_BASIS_LABELS[basis]}，送到${name}` : '最初没有认出是哪里，由县里分派'
}

const deskHopOf = ({ from, to, reason, proposed, at }: Hop): DeskConcern['hops'][number] => ({
  from: stationName(counties, from),
  to: stationName(counties, to),
  reason: reason && PASS_REASON_LABELS[reason],
  proposed: proposed ? councilAt(counties, proposed) : null,
  at,
})

/** A station accepts, returns, passes on, or explains why it takes longer; the county passes to a council, or returns. */
const abilitiesFor = (concern: StoredConcern, now: number): ConcernAction[] => {
  const isCounty = levelOf(concern.station) === 'county'
  return CONCERN_ACTIONS.filter((action) => canTurn(concern, action === 'pass' && !isCounty ? 'give-up' : action, now))
}
