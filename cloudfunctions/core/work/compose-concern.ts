/** A parsed submission and its route become the concern that is written. */
import type { Submission } from '../../../types/concern'
import { CONSENT_LABELS } from '../../../types/entry'
import { sortKey } from '../../../types/fields'
import { adviserFor } from '../../../types/find-adviser'
import { countyOf, townshipOf } from '../../../types/place'
import type { Route } from '../../../types/route'
import type { TimelineEvent } from '../../../types/timeline'
import { countyAt, stationName } from '../rules/counties'
import { contentDigest, spokenNumber } from '../rules/identifiers'
import { deriveTitle } from '../rules/title'
import { counties } from '../served'
import type { StoredConcern } from '../store/concerns'
import { replyDeadline } from './reply-deadline'
import { watchConcern } from './watch-concern'

/** A route that needs no choice any more. */
export type SettledRoute = Exclude<Route, { decision: 'ask' }>

/** The place that a route settles on: the village or council, or the county that holds it. */
export const settledPlace = (route: SettledRoute): string =>
  route.decision === 'hold' ? route.county.code : (route.option.village?.code ?? route.option.council.code)

/** Whose concern it is and who brought it; `id` is made from person and request, `entry` is there when a station brought it. */
export interface Origin {
  readonly id: string
  readonly author: string
  readonly entry: StoredConcern['entry']
  readonly now: number
}

/** What was submitted, hashed without its request id: equal when the same is sent again. */
export const submissionDigest = ({ requestId: _requestId, ...content }: Submission, { entry }: Origin): string =>
  contentDigest(entry ? { ...content, consent: entry.consent } : content)

/** The concern as it is first written. */
export function composeConcern(
  origin: Origin,
  submission: Submission,
  route: SettledRoute,
  check: StoredConcern['check'],
): StoredConcern {
  const { id, author, entry, now } = origin
  const place = settledPlace(route)
  const county = countyOf(place)
  return watchConcern({
    _id: id,
    number: spokenNumber(id, now),
    order: sortKey(now, id),
    version: 1,
    station: townshipOf(place) ?? county,
    county,
    ...routed(route),
    adviser: adviserOf(county, submission),
    routing: routingOf(route, submission.scene),
    hops: [],
    followers: 0,
    claims: 0,
    ...asWritten(submission),
    digest: submissionDigest(submission, origin),
    author,
    entry,
    check,
    submittedAt: now,
    updatedAt: now,
    replyBy: replyDeadline(county, now),
    hold: null,
    answeredAt: null,
    topic: null,
    timeline: firstEvents(route, origin),
    turns: [],
  })
}

/** By the lists of the county that deals with it. */
function adviserOf(county: string, { kind, title, text }: Submission): StoredConcern['adviser'] {
  const rules = countyAt(counties, county)?.rules
  return rules ? adviserFor(rules, { kind, words: `${title ?? ''}\n${text}` }) : null
}

const routed = (route: SettledRoute): Pick<StoredConcern, 'state' | 'council' | 'village' | 'because'> =>
  route.decision === 'hold'
    ? { state: 'held', council: null, village: null, because: route.because }
    : {
        state: 'routed',
        council: route.option.council.code,
        village: route.option.village?.code ?? null,
        because: route.option.because,
      }

const routingOf = (route: SettledRoute, scene: string | undefined): StoredConcern['routing'] =>
  route.decision === 'hold'
    ? { basis: null, council: null, confidence: 0, scene: scene ?? null }
    : {
        basis: route.option.basis,
        council: route.option.council.code,
        confidence: route.option.confidence,
        scene: scene ?? null,
      }

const asWritten = (submission: Submission) => ({
  text: submission.text,
  title: submission.title ?? deriveTitle(submission.text),
  kind: submission.kind,
  photos: submission.photos,
  where: { words: submission.where.words ?? null, point: submission.where.point ?? null },
  isNameShown: submission.isNameShown,
  name: submission.name ?? null,
  phone: submission.phone ?? null,
})

const firstEvents = ({ decision }: SettledRoute, { entry, now: at }: Origin): TimelineEvent[] => [
  entry
    ? {
        kind: 'submitted',
        at,
        by: stationName(counties, entry.station),
        title: `代录诉求（${CONSENT_LABELS[entry.consent]}）`,
        text: null,
      }
    : { kind: 'submitted', at, by: '本人', title: '提交诉求', text: null },
  ...(decision === 'hold' ? [{ kind: 'held' as const, at, by: '系统', title: '由县里分派', text: null }] : []),
]
