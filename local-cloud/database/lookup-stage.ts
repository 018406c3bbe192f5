/** `$lookup` that asks the other collection only for the records it can join, so that its indexes are used. */

import { Lazy, type Iterator as LazyIterator } from 'mingo/lazy'
import { $lookup } from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { type Document, isDocument } from './document'
import { requestFailed } from './errors'
import { valuesAt } from './path-values'

/** Finds records of another collection. */
export type FindIn = (collection: string, query: Document) => Document[]

// Above this many different values one reading of the collection is cheaper than its index.
const MOST_VALUES = 1000

/** Makes the stage over a way to find records. */
export function lookupStage(findIn: FindIn) {
  return (documents: LazyIterator, specification: unknown, options: Options): LazyIterator => {
    if (!isDocument(specification)) throw requestFailed('$lookup needs an object')
    const { from, as, localField, foreignField, pipeline } = specification
    if (typeof from !== 'string' || typeof as !== 'string') throw requestFailed("$lookup needs 'from' and 'as'")
    if (pipeline !== undefined && !Array.isArray(pipeline)) throw requestFailed('the pipeline of $lookup is an array')
    return documents.transform((items: unknown[]) => {
      const query =
        typeof localField === 'string' && typeof foreignField === 'string'
          ? joinQuery(items, localField, foreignField)
          : leadingMatch(pipeline)
      const joined = findIn(from, query)
      const join = { ...specification, from: joined, as, ...(pipeline === undefined ? {} : { pipeline }) }
      return $lookup(Lazy(items), join, options)
    })
  }
}

function joinQuery(items: readonly unknown[], localField: string, foreignField: string): Document {
  const values = new Set(
    items
      .flatMap((item) => valuesAt(item, localField))
      .map((value) => (typeof value === 'symbol' ? null : (value ?? null))),
  )
  return values.size > MOST_VALUES ? {} : { [foreignField]: { $in: [...values] } }
}

function leadingMatch(pipeline: readonly unknown[] | undefined): Document {
  const first = pipeline?.[0]
  const match = isDocument(first) ? first['$match'] : undefined
  // `$expr` may use variables of the outer document, which a query of its own does not know.
  return isDocument(match) && !JSON.stringify(match).includes('"$expr"') ? match : {}
}
