/** The operators that evaluate queries and pipelines: mingo's, with our own for geography, sorting and collections. */

import { Context } from 'mingo/core'
import { Lazy, type Iterator as LazyIterator } from 'mingo/lazy'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { isDocument } from './document'
import { elemMatch } from './element-match'
import { requestFailed } from './errors'
import { expressionOperators } from './expression-operators'
import { geoNearStage } from './geo/geo-near-stage'
import { geoQueryOperators } from './geo/geo-query-operators'
import { jsonSchemaValidator } from './json-schema'
import { type FindIn, lookupStage } from './lookup-stage'
import { normalizeQuery } from './normalize-query'
import { type SortField, sortByFields } from './path-values'

function sortStage(documents: LazyIterator, specification: unknown, _options: Options): LazyIterator {
  const fields = sortFields(specification)
  return documents.transform((items: unknown[]) => Lazy(sortByFields(items, (item) => item, fields)))
}

/** Reads `{field: 1, other: -1}`; throws for any other direction. */
export function sortFields(specification: unknown): SortField[] {
  if (!isDocument(specification)) throw requestFailed('the sort specification is an object')
  return Object.entries(specification).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw requestFailed('a sort direction is 1 or -1')
    return [path, direction]
  })
}

// Writing stages would let a read change collections; CloudBase does not offer them.
const { $merge: _merge, $out: _out, ...readingStages } = pipeline

function matchStage(documents: LazyIterator, query: unknown, options: Options): LazyIterator {
  if (!isDocument(query)) throw requestFailed('the match filter must be an object')
  const compiled = new Query(normalizeQuery(query), options)
  return documents.filter((document: Record<string, unknown>) => compiled.test(document))
}

const STAGES = { ...readingStages, $match: matchStage, $sort: sortStage, $geoNear: geoNearStage }

function createContext(findIn: FindIn): Context {
  return Context.init({
    accumulator,
    expression: { ...expression, ...expressionOperators },
    pipeline: { ...STAGES, $lookup: lookupStage(findIn) },
    projection,
    query: { ...query, ...geoQueryOperators, $elemMatch: elemMatch },
    window,
  })
}

const findNothing: FindIn = () => []
const QUERY_CONTEXT = createContext(findNothing)

/** The options for every evaluation: scripts are off; `findIn` gives `$lookup` the records of other collections. */
export function evaluationOptions(findIn?: FindIn): Partial<Options> {
  return {
    context: findIn === undefined ? QUERY_CONTEXT : createContext(findIn),
    scriptEnabled: false,
    jsonSchemaValidator,
    ...(findIn === undefined ? {} : { collectionResolver: (name: string) => findIn(name, {}) }),
  }
}
