/** What following changes of a topic: its count, and the count on its card and page, which is all that the public learns. */
import { followIdOf } from '../rules/identifiers'
import { command, findDocuments, type Transaction } from '../store/database'
import { follows, type StoredFollow } from '../store/follows'
import type { StoredTopic } from '../store/topics'
import { writeTopic } from './write-topic'

/** A person's follows of a topic and of the concerns that it gathers: joined before or after, it is the same matter. One database call. */
export const followsOfMatter = (person: string, targets: readonly string[]): Promise<StoredFollow[]> => {
  const ids = targets.map((target) => followIdOf(target, person))
  return findDocuments(follows, { where: { _id: command.in(ids) }, limit: ids.length })
}

/** One more or one less, who supervises or not. Three database calls in a transaction. */
export async function countFollower(
  transaction: Transaction,
  topic: StoredTopic,
  change: 1 | -1,
  supervises: boolean,
): Promise<StoredTopic> {
  const counted = {
    ...topic,
    followers: Math.max(0, topic.followers + change),
    notSupervising: Math.max(0, topic.notSupervising + (supervises ? 0 : change)),
  }
  await writeTopic(transaction, counted)
  return counted
}
