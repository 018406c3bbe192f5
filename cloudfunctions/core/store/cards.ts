/** The cards collection, public: the rows of boards, and each board's headline as its first row. */
import * as v from 'valibot'
import { PHASES } from '../../../types/method'
import { cardSchema, headlineSchema } from '../../../types/topic'
import { collectionOf } from './database'

const shared = {
  _id: v.string(),
  /** The township whose board lists it (9 digits); a village council's topics stand on its township's board too. */
  board: v.string(),
  /** Sort key: see `sortKey` in types/fields. */
  order: v.string(),
}

const cardDocument = v.variant('tab', [
  v.object({ ...shared, tab: v.literal('headline'), headline: headlineSchema }),
  ...PHASES.map((phase) => v.object({ ...shared, tab: v.literal(phase), card: cardSchema })),
])

/** A topic's card, or a board's headline. */
export const cards = collectionOf('cards', cardDocument)

/** See `cardDocument`. */
export type StoredCard = v.InferOutput<typeof cardDocument>
