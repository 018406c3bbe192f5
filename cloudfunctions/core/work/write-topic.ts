/** A topic is written with its card and page, so that none of the three is ever without the others. */
import { canonicalJson } from '../../../types/canonical-json'
import { cards } from '../store/cards'
import type { Transaction } from '../store/database'
import { pages } from '../store/pages'
import { type StoredTopic, topics } from '../store/topics'
import { cardOf, pageOf } from './project-topic'

/** `before`: as it stood, so that a card that stays the same is not written again. Three database calls, two when it does. */
export async function writeTopic(transaction: Transaction, topic: StoredTopic, before?: StoredTopic): Promise<void> {
  const card = cardOf(topic)
  await transaction.set(topics, topic)
  if (!before || canonicalJson(cardOf(before)) !== canonicalJson(card)) await transaction.set(cards, card)
  await transaction.set(pages, pageOf(topic))
}
