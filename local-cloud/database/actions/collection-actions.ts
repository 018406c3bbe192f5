/** `database.addCollection` and the three actions that begin and end a transaction. */
import type { WireAnswer, WireBody } from '../../wire'
import { type DatabaseContext, recordCall } from '../database-context'
import { invalidParameter, transactionNotExist } from '../errors'
import { readCollectionName, readTransactionId } from './read-body'

/** Makes a collection. Names are letters, digits, `_`, `-` and `.`, and do not begin with a digit or `system`. */
export function addCollection(context: DatabaseContext, body: WireBody): WireAnswer {
  return logged(context, 'database.addCollection', body, () => {
    const name = readCollectionName(body)
    if (name.includes('$') || name.includes('\0') || name.startsWith('system.'))
      throw invalidParameter(`the collection name ${name} is not valid`)
    context.store.addCollection(name)
    return {}
  })
}

/** Opens a transaction and answers its id. */
export function startTransaction(context: DatabaseContext, body: WireBody): WireAnswer {
  return logged(context, 'database.startTransaction', body, () => ({ transactionId: context.transactions.start() }))
}

/** Makes the transaction's writes lasting, all at once. */
export function commitTransaction(context: DatabaseContext, body: WireBody): WireAnswer {
  return logged(context, 'database.commitTransaction', body, () => {
    context.transactions.commit(requireTransactionId(body))
    return {}
  })
}

/** Drops the transaction's writes. */
export function abortTransaction(context: DatabaseContext, body: WireBody): WireAnswer {
  return logged(context, 'database.abortTransaction', body, () => {
    if (!context.transactions.abort(requireTransactionId(body))) throw transactionNotExist()
    return {}
  })
}

function requireTransactionId(body: WireBody): string {
  const id = readTransactionId(body)
  if (id === null) throw invalidParameter('transactionId is required')
  return id
}

function logged(context: DatabaseContext, action: string, body: WireBody, work: () => WireAnswer): WireAnswer {
  const startedAt = performance.now()
  try {
    return work()
  } finally {
    recordCall(context, action, body, { documentsExamined: 0, indexUsed: null }, startedAt)
  }
}
