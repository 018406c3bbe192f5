/** The documents that say who hears of a matter. */
import { sortKey } from '../../../types/fields'
import { followIdOf } from '../rules/identifiers'
import type { StoredConcern } from '../store/concerns'
import type { StoredFollow } from '../store/follows'

/** A neighbour who met the same; `words`: what was written before joining. */
export function followOf(
  target: string,
  person: string,
  since: number,
  words: StoredFollow['words'] = null,
): StoredFollow {
  const _id = followIdOf(target, person)
  return { _id, person, target, order: sortKey(since, _id), since, as: 'neighbour', concern: null, words }
}

/** Written when a concern is accepted or merged: from then on its author hears of the topic like everybody whom it concerns. */
export const authorFollowOf = (accepted: StoredConcern & { readonly topic: string }): StoredFollow => ({
  ...followOf(accepted.topic, accepted.author, accepted.updatedAt),
  as: 'author',
  concern: accepted._id,
})
