/** `database.aggregateDocuments`: a pipeline whose first stages use the indexes and whose rest runs in memory. */
import { Aggregator } from 'mingo/aggregator'
import type { WireAnswer, WireBody } from '../../wire'
import type { DatabaseContext } from '../database-context'
import { cloneDocument, type Document, isDocument } from '../document'
import { parseEjson, reviveEjson } from '../ejson'
import { invalidParameter } from '../errors'
import { type FindResult, findDocuments } from '../find-documents'
import { evaluating } from '../match'
import { evaluationOptions, sortFields } from '../mongo-operators'
import type { SortField } from '../path-values'
import { answerList } from './answer-list'
import { measured } from './read-actions'
import { readCollectionName } from './read-body'

/** Runs the pipeline and answers its documents. */
export function aggregateDocuments(context: DatabaseContext, body: WireBody): WireAnswer {
  return measured(context, 'database.aggregateDocuments', body, (transaction) => {
    const collection = context.store.collection(readCollectionName(body))
    const { query, sort, limit, rest } = splitPipeline(readStages(body))
    const { store, transactions } = context
    const isStrict = context.isStrict && !startsWithGeoNear(rest)
    const found = findDocuments(store, transactions, { collection, query, sort, skip: 0, limit, transaction, isStrict })
    let documentsExamined = found.documentsExamined
    const findIn = (name: string, foreignQuery: Document): Document[] => {
      const request = {
        collection: store.collection(name),
        query: foreignQuery,
        sort: [],
        skip: 0,
        limit: null,
        transaction,
        isStrict: false,
      }
      const joined = findDocuments(store, transactions, request)
      documentsExamined += joined.documentsExamined
      return contents(joined)
    }
    const documents = evaluating(() => new Aggregator(rest, evaluationOptions(findIn)).run(contents(found)))
    return {
      answer: { data: { list: answerList(documents) } },
      cost: { documentsExamined, indexUsed: found.indexUsed },
    }
  })
}

// Stages may change what they are given; records that a transaction keeps must not be.
function contents(found: FindResult): Document[] {
  return found.documents.map(({ document }) => cloneDocument(document))
}

function readStages(body: WireBody): Document[] {
  const now = new Date()
  if (!Array.isArray(body['stages'])) throw invalidParameter('stages must be an array')
  return body['stages'].map((stage) => {
    const { stageKey, stageValue } = isDocument(stage) ? stage : {}
    if (typeof stageKey !== 'string') throw invalidParameter('a stage has a stageKey')
    return { [stageKey]: typeof stageValue === 'string' ? parseEjson(stageValue, now) : reviveEjson(stageValue, now) }
  })
}

interface SplitPipeline {
  readonly query: Document
  readonly sort: readonly SortField[]
  readonly limit: number | null
  readonly rest: Document[]
}

/** Takes the leading `$match`, `$sort` and `$limit` off, which the indexes can serve. */
function splitPipeline(stages: readonly Document[]): SplitPipeline {
  const rest = [...stages]
  const take = (key: string): unknown => (rest[0] !== undefined && key in rest[0] ? rest.shift()?.[key] : undefined)
  const match = take('$match')
  const sort = take('$sort')
  const first = rest[0]?.['$limit']
  const limit = typeof first === 'number' && Number.isInteger(first) && first > 0 ? first : null
  return { query: isDocument(match) ? match : {}, sort: sort === undefined ? [] : sortFields(sort), limit, rest }
}

function startsWithGeoNear(stages: readonly Document[]): boolean {
  return stages[0] !== undefined && '$geoNear' in stages[0]
}
