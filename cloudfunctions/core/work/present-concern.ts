/** A stored concern as its readers may see it, field by field. */
import type { ConcernRow } from '../../../types/concern'
import type { InboxRow } from '../../../types/desk'
import type { NamedPlace } from '../../../types/place'
import { kindAt, placeAt } from '../rules/counties'
import { counties } from '../served'
import type { StoredConcern } from '../store/concerns'
import { addresseeOf } from './addressee'

/** For lists of its author, and as the head of the whole. */
export const concernRowOf = (concern: StoredConcern): ConcernRow => ({
  id: concern._id,
  number: concern.number,
  title: concern.title,
  addressee: addresseeOf(concern),
  state: concern.state,
  submittedAt: concern.submittedAt,
  updatedAt: concern.updatedAt,
  replyBy: concern.replyBy,
  holdUntil: concern.hold?.until ?? null,
  followers: concern.followers,
  topic: concern.topic,
})

/** For the inbox of a station. */
export const inboxRowOf = (concern: StoredConcern): InboxRow => ({
  id: concern._id,
  number: concern.number,
  title: concern.title,
  placeName: placeOf(concern)?.name ?? '地点待定',
  kindLabel: kindLabelOf(concern),
  state: concern.state,
  check: concern.check,
  photos: concern.photos.length,
  isPassedOn: concern.hops.length > 0,
  isEntered: concern.entry !== null,
  submittedAt: concern.submittedAt,
  replyBy: concern.replyBy,
  holdUntil: concern.hold?.until ?? null,
})

/** The village when known, else the township or county. */
export const placeOf = ({ village, station }: Pick<StoredConcern, 'village' | 'station'>): NamedPlace | null =>
  placeAt(counties, village ?? station)

/** What others may know of a concern: where and of which kind (“靛坪村 · 道路水电”), never its words. */
export const genericNameOf = (concern: StoredConcern): string =>
  `${placeOf(concern)?.name ?? '地点待定'} · ${kindLabelOf(concern)}`

/** What the county calls its kind. */
export const kindLabelOf = ({ county, kind }: Pick<StoredConcern, 'county' | 'kind'>): string =>
  kindAt(counties, county, kind)?.label ?? kind
