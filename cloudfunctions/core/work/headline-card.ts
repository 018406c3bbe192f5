/** A board's headline as a row of its board. */
import { sortKey } from '../../../types/fields'
import type { Headline } from '../../../types/topic'
import type { StoredCard } from '../store/cards'

/** Later than any moment, so the headline is the first row of its board. */
const HEADLINE_MOMENT = 999_999_999_999_999

/** One row a board; written again whenever its figures are counted. */
export function headlineCardOf(board: string, headline: Headline): StoredCard {
  const id = `headline-${board}`
  return { _id: id, board, order: sortKey(HEADLINE_MOMENT, id), tab: 'headline', headline }
}
