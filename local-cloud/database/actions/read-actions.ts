/** `database.getDocument` and `database.calculateDocument`: find and count. */
import type { WireAnswer, WireBody } from '../../wire'
import { type CallCost, type DatabaseContext, recordCall } from '../database-context'
import { type FindRequest, type FindResult, findDocuments } from '../find-documents'
import { compileProjection } from '../project-document'
import type { Transaction } from '../transactions'
import { answerList } from './answer-list'
import {
  readCollectionName,
  readCount,
  readDocument,
  readLimit,
  readOrder,
  readQuery,
  readTransactionId,
} from './read-body'

/** Answers the records of one query, by id or by conditions. */
export function getDocument(context: DatabaseContext, body: WireBody): WireAnswer {
  return measured(context, 'database.getDocument', body, (transaction) => {
    const now = new Date()
    const projection = readDocument(body, 'projection', now)
    const project = projection === null ? null : compileProjection(projection)
    const found = find(context, {
      collection: context.store.collection(readCollectionName(body)),
      query: readQuery(body, now),
      sort: readOrder(body, now),
      skip: readCount(body, 'offset') ?? 0,
      limit: readLimit(body),
      transaction,
    })
    const documents = found.documents.map(({ document }) => (project === null ? document : project(document)))
    return { answer: { data: { list: answerList(documents) } }, cost: found }
  })
}

/** Answers how many records match; without conditions nothing has to be read. */
export function calculateDocument(context: DatabaseContext, body: WireBody): WireAnswer {
  return measured(context, 'database.calculateDocument', body, (transaction) => {
    const collection = context.store.collection(readCollectionName(body))
    const query = readQuery(body, new Date())
    if (Object.keys(query).length === 0 && transaction === null) {
      return {
        answer: { data: { total: context.store.count(collection) } },
        cost: { documentsExamined: 0, indexUsed: null },
      }
    }
    const found = find(context, { collection, query, sort: [], skip: 0, limit: null, transaction })
    return { answer: { data: { total: found.documents.length } }, cost: found }
  })
}

function find(context: DatabaseContext, request: Omit<FindRequest, 'isStrict'>): FindResult {
  return findDocuments(context.store, context.transactions, { ...request, isStrict: context.isStrict })
}

interface Outcome {
  readonly answer: WireAnswer
  readonly cost: CallCost
}

/** Runs a read, in its transaction when the body names one, and writes the call log. */
export function measured(
  context: DatabaseContext,
  action: string,
  body: WireBody,
  work: (transaction: Transaction | null) => Outcome,
): WireAnswer {
  const startedAt = performance.now()
  let cost: CallCost = { documentsExamined: 0, indexUsed: null }
  const id = readTransactionId(body)
  try {
    const outcome = work(id === null ? null : context.transactions.require(id))
    cost = { documentsExamined: outcome.cost.documentsExamined, indexUsed: outcome.cost.indexUsed }
    return outcome.answer
  } catch (error) {
    // As in MongoDB, any error inside a transaction ends it.
    if (id !== null) context.transactions.abort(id)
    throw error
  } finally {
    recordCall(context, action, body, cost, startedAt)
  }
}
