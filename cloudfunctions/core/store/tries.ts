/** The tries collection: query codes that were typed wrong, so that nobody finds one by trying. Private, and of one day at a time. */
import * as v from 'valibot'
import { collectionOf } from './database'

const triesDocument = v.object({
  /** Made from the asking person, or from the number that was asked for. */
  _id: v.string(),
  /** `YYYY-MM-DD` in China. */
  day: v.string(),
  wrong: v.array(v.string()),
  touched: v.string(),
})

/** Tries by {@link triesIdOf} (`rules/identifiers`). */
export const tries = collectionOf('tries', triesDocument)
