/** Carries out a write: inside its transaction, or at once, after open transactions have let go of the records. */
import type { WireAnswer, WireBody } from '../../wire'
import { type CallCost, type DatabaseContext, recordCall } from '../database-context'
import type { Change } from '../document-store'
import type { Transaction } from '../transactions'
import { readTransactionId } from './read-body'

/** What a write wants to change, and what it answers when that is done. */
export interface PlannedWrite {
  readonly changes: readonly Change[]
  readonly answer: WireAnswer
  readonly cost: CallCost
}

/** Plans and applies a write and writes the call log. `plan` may run again when a transaction was in the way. */
export async function writeChanges(
  context: DatabaseContext,
  action: string,
  body: WireBody,
  plan: (transaction: Transaction | null) => PlannedWrite,
): Promise<WireAnswer> {
  const startedAt = performance.now()
  let cost: CallCost = { documentsExamined: 0, indexUsed: null }
  try {
    const id = readTransactionId(body)
    const write = id === null ? await writeAlone(context, plan) : writeInTransaction(context, id, plan)
    cost = write.cost
    return write.answer
  } finally {
    recordCall(context, action, body, cost, startedAt)
  }
}

// MongoDB lets a write outside of a transaction wait for the transaction that holds its record.
async function writeAlone(context: DatabaseContext, plan: (transaction: null) => PlannedWrite): Promise<PlannedWrite> {
  for (;;) {
    const write = plan(null)
    const blocker = context.transactions.blocker(write.changes)
    if (blocker === undefined) {
      context.transactions.apply(write.changes)
      return write
    }
    await blocker.ended
  }
}

function writeInTransaction(
  context: DatabaseContext,
  id: string,
  plan: (transaction: Transaction) => PlannedWrite,
): PlannedWrite {
  const transaction = context.transactions.require(id)
  try {
    const write = plan(transaction)
    context.transactions.write(transaction, write.changes)
    return write
  } catch (error) {
    // As in MongoDB, any error inside a transaction ends it.
    context.transactions.abort(id)
    throw error
  }
}
