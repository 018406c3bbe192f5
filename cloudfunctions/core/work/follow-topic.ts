/** What following changes of a topic: its count, and the count on its card and page, which is all that the public learns. */
import { followIdOf } from '../rules/identifiers'
import { cards } from '../store/cards'
import { command, findDocuments, type Transaction } from '../store/database'
import { follows, type StoredFollow } from '../store/follows'
import { pages } from '../store/pages'
import { type StoredTopic, topics } from '../store/topics'
import { cardOf, peopleOf } from './project-topic'

/** A person's follows of a topic and of the concerns that it gathers: joined before or after, it is the same matter. One database call. */
export const followsOfMatter = (person: string, targets: readonly string[]): Promise<StoredFollow[]> => {
  const ids = targets.map((target) => followIdOf(target, person))
  return findDocuments(follows, { where: { _id: command.in(ids) }, limit: ids.length })
}

/** Four database calls in a transaction. */
export async function countFollowers(
  transaction: Transaction,
  topic: StoredTopic,
  change: number,
): Promise<StoredTopic> {
  const counted = { ...topic, followers: Math.max(0, topic.followers + change) }
  await transaction.set(topics, counted)
  await transaction.set(cards, cardOf(counted))
  const page = await transaction.get(pages, topic._id)
  if (page) await transaction.set(pages, { ...page, page: { ...page.page, people: peopleOf(counted) } })
  return counted
}
