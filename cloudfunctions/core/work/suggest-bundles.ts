/** Which waiting concerns and open topics may be one matter: for a station the same, for a county what its councils have in common. */
import type { BundleRow, Bundles, SuggestedBundle } from '../../../types/bundle'
import { LIMITS } from '../../../types/limits'
import { levelOf, type NamedPlace } from '../../../types/place'
import type { Officer } from '../procedure'
import { councilAt, kindAt } from '../rules/counties'
import { type Bundle, bundle, councilsOf } from '../rules/likeness/bundle'
import { POLICIES } from '../rules/likeness/policy'
import { maskNumbers } from '../rules/personal-data'
import { dealsWith } from '../rules/powers'
import { counties } from '../served'
import { getDocument } from '../store/database'
import { type StoredSeparations, separations } from '../store/separations'
import { addresseeOf } from './addressee'
import { matterOfConcern, matterOfTopic } from './matter-of'
import { type OpenConcern, type OpenMatters, type OpenTopic, openMattersOf } from './open-matters'
import { ownStation } from './own-station'
import { kindLabelOf, placeOf } from './present-concern'

/** Characters of the resident's words shown in a row. */
const EXCERPT = 80

/** Three database calls at once, beside identity. */
export async function suggestBundles(
  actor: Officer,
  { place: asked }: { place?: string | undefined },
): Promise<Bundles> {
  const place = ownStation(actor, asked)
  const isCounty = levelOf(place.code) === 'county'
  const limits = isCounty ? LIMITS.countyMatters : LIMITS.stationMatters
  const [open, said] = await Promise.all([openMattersOf(place.code, limits), getDocument(separations, place.code)])
  const matters = [...open.concerns.map(matterOfConcern), ...open.topics.map(matterOfTopic)]
  const policy = isCounty ? POLICIES.commonMatter : POLICIES.sameMatter
  const { bundles } = bundle(matters, policy, { apart: apartBy(said) })
  return {
    place,
    bundles: presentBundles(bundles, open, actor, place),
    compared: matters.length,
    isCut: open.concerns.length === limits.concerns || open.topics.length === limits.topics,
  }
}

/** Whether two matters were said to be different: both are in one of the sets. */
function apartBy(said: StoredSeparations | null): (one: string, other: string) => boolean {
  const setsOf = new Map<string, Set<number>>()
  for (const [at, { matters }] of (said?.sets ?? []).entries()) {
    for (const matter of matters) setsOf.set(matter, (setsOf.get(matter) ?? new Set()).add(at))
  }
  return (one, other) => {
    const others = setsOf.get(other)
    return others !== undefined && [...(setsOf.get(one) ?? [])].some((set) => others.has(set))
  }
}

/** A bundle of topics alone leaves a station nothing to do. */
function presentBundles(
  bundles: readonly Bundle[],
  open: OpenMatters,
  actor: Officer,
  place: NamedPlace,
): SuggestedBundle[] {
  const concerns = new Map(open.concerns.map((concern) => [concern._id, concern]))
  const topics = new Map(open.topics.map((topic) => [topic._id, topic]))
  const isWanted = ({ matters }: Bundle) =>
    levelOf(place.code) === 'county' || matters.some(({ id }) => concerns.has(id))
  return bundles
    .filter(isWanted)
    .slice(0, LIMITS.bundles)
    .map(({ matters, likeness, because }) => ({
      rows: matters.slice(0, LIMITS.bundleRows).flatMap(({ id }): BundleRow[] => {
        const concern = concerns.get(id)
        const topic = topics.get(id)
        return concern ? [concernRow(concern, actor)] : topic ? [topicRow(topic)] : []
      }),
      matters: matters.length,
      councils: councilsOf(matters).size,
      likeness: Math.round(likeness * 100) / 100,
      because,
    }))
}

function concernRow(concern: OpenConcern, actor: Officer): BundleRow {
  const isMine = dealsWith(actor.grants, concern.station)
  return {
    of: 'concern',
    id: concern._id,
    number: concern.number,
    // Another station's: the author's own words, without their numbers.
    title: isMine ? concern.title : maskNumbers(concern.title),
    placeName: placeOf(concern)?.name ?? '地点待定',
    councilName: addresseeOf(concern),
    kindLabel: kindLabelOf(concern),
    day: concern.submittedAt,
    version: concern.version,
    state: concern.state,
    isMine,
    excerpt: isMine ? Array.from(concern.text).slice(0, EXCERPT).join('') : null,
  }
}

const topicRow = (topic: OpenTopic): BundleRow => ({
  of: 'topic',
  id: topic._id,
  number: topic.number,
  title: topic.title,
  placeName: councilAt(counties, topic.council)?.placeName ?? '',
  councilName: councilAt(counties, topic.council)?.name ?? '',
  kindLabel: kindAt(counties, topic.council, topic.kind)?.label ?? '',
  day: topic.openedAt,
  version: topic.version,
  position: topic.position,
})
