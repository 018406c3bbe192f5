/** The documents that say who hears of a matter. */
import { sortKey } from '../../../types/fields'
import { followIdOf } from '../rules/identifiers'
import type { StoredConcern } from '../store/concerns'
import type { StoredFollow } from '../store/follows'

/** What else a neighbour said when joining: `words` written before, and whether they will say at the end that it came true. */
type Said = Partial<Pick<StoredFollow, 'words' | 'supervises'>>

/** A neighbour who met the same. */
export function followOf(
  target: string,
  person: string,
  since: number,
  { words = null, supervises = true }: Said = {},
): StoredFollow {
  const _id = followIdOf(target, person)
  return { _id, person, target, order: sortKey(since, _id), since, as: 'neighbour', supervises, concern: null, words }
}

/** A family member who acts for the author of a concern that a station entered; its target stays the concern, also when it becomes a topic. */
export const familyFollowOf = (concern: string, person: string, since: number): StoredFollow => ({
  ...followOf(concern, person, since),
  as: 'family',
  concern,
})

/** Of somebody who put a topic forward for the station or the committee: offices ask the beneficiaries, they are not among them. */
export const officeFollowOf = (topic: string, person: string, since: number): StoredFollow => ({
  ...followOf(topic, person, since, { supervises: false }),
  as: 'office',
})

/** Whether a follow was claimed with the query code: its person reads what the author would and speaks for them. */
export const actsFor = ({ as, concern }: Pick<StoredFollow, 'as' | 'concern'>): boolean =>
  as !== 'author' && concern !== null

/** Written when a concern is accepted or merged: from then on its author hears of the topic like everybody whom it concerns. */
export const authorFollowOf = (accepted: StoredConcern & { readonly topic: string }): StoredFollow => ({
  ...followOf(accepted.topic, accepted.author, accepted.updatedAt),
  as: 'author',
  concern: accepted._id,
})
