/** A topic is written with its card and page, so that none of the three is ever without the others. */
import { cards } from '../store/cards'
import type { Transaction } from '../store/database'
import { pages } from '../store/pages'
import { type StoredTopic, topics } from '../store/topics'
import { cardOf, pageOf } from './project-topic'

/** Three database calls. */
export async function writeTopic(transaction: Transaction, topic: StoredTopic): Promise<void> {
  await transaction.set(topics, topic)
  await transaction.set(cards, cardOf(topic))
  await transaction.set(pages, pageOf(topic))
}
