/** What every database action works with: the records, the transactions, the call log and the strictness. */
import type { DatabaseCall, WireBody } from '../wire'
import { currentCallLabel } from './call-label'
import type { DocumentStore } from './document-store'
import type { Transactions } from './transactions'

/** The parts of one open database. */
export interface DatabaseContext {
  readonly store: DocumentStore
  readonly transactions: Transactions
  readonly isStrict: boolean
  readonly calls: DatabaseCall[]
}

/** What one action had to do, for the call log. */
export interface CallCost {
  readonly documentsExamined: number
  readonly indexUsed: string | null
}

// A cloud that runs for days must not keep every call; tests reset the log long before.
const MOST_CALLS = 20_000

/** Writes one line of the call log; `startedAt` is from `performance.now()`. */
export function recordCall(
  context: DatabaseContext,
  action: string,
  body: WireBody,
  cost: CallCost,
  startedAt: number,
): void {
  const collection = typeof body['collectionName'] === 'string' ? body['collectionName'] : ''
  const milliseconds = performance.now() - startedAt
  if (context.calls.length >= MOST_CALLS) context.calls.splice(0, MOST_CALLS / 2)
  context.calls.push({ action, collection, label: currentCallLabel(), ...cost, milliseconds })
}
