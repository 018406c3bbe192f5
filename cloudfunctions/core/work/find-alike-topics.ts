/** What is weighed before a topic is approved: whether others that are open may be the same matter. */
import { LIMITS } from '../../../types/limits'
import type { AlikeTopic } from '../../../types/workspace'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { placeAt } from '../rules/counties'
import { findAlike } from '../rules/likeness/find-alike'
import { counties } from '../served'
import { getDocument } from '../store/database'
import { topics } from '../store/topics'
import { rolesAt } from './capacities'
import { matterOfTopic } from './matter-of'
import { openTopicsOf } from './open-matters'

/** A topic of another place is answered as if it were not there. Two database calls beside identity. */
export async function findAlikeTopics(actor: Officer, id: string): Promise<AlikeTopic[]> {
  const topic = await getDocument(topics, id)
  if (!topic || rolesAt(actor.grants, topic.board).length === 0) throw new Refusal('topic.not-found')
  const others = await openTopicsOf(topic.board, LIMITS.alikeCandidates)
  return findAlike(matterOfTopic(topic), others.map(matterOfTopic), LIMITS.alike).flatMap(({ matter, because }) => {
    const other = others.find(({ _id }) => _id === matter.id)
    if (!other) return []
    const placeName = placeAt(counties, other.council)?.name ?? ''
    return [{ id: other._id, title: other.title, placeName, position: other.position, because }]
  })
}
