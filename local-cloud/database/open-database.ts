/** Opens the local cloud's database: its wire actions, and what the inspector, the seeds and the tests need of it. */
import type { CollectionPlan, DatabaseCall, WireAction, WireActions } from '../wire'
import { aggregateDocuments } from './actions/aggregate-action'
import { abortTransaction, addCollection, commitTransaction, startTransaction } from './actions/collection-actions'
import { insertDocument, insertions } from './actions/insert-action'
import { modifyAndReturnDoc, modifyDocument, removeDocument } from './actions/modify-actions'
import { calculateDocument, getDocument } from './actions/read-actions'
import type { DatabaseContext } from './database-context'
import type { Document } from './document'
import { DocumentStore } from './document-store'
import { toEjson } from './ejson'
import { findDocuments } from './find-documents'
import { lockFolder, openSqlite } from './sqlite'
import { Transactions } from './transactions'

/** How to open a database. */
export interface DatabaseOptions {
  /** Where `database.sqlite` lies; `:memory:` keeps nothing. */
  readonly folder: string
  /** Refuse a query on a planned collection that no declared index serves. */
  readonly isStrict: boolean
  /** Collections that exist from the start, with their indexes. */
  readonly collections: readonly CollectionPlan[]
}

/** An open database. */
export interface Database {
  /** All `database.*` actions of the wire. */
  readonly actions: WireActions
  /** The calls since the last reset, oldest first. */
  calls(): readonly DatabaseCall[]
  resetCalls(): void
  collectionNames(): readonly string[]
  /** The first records of a collection as plain JSON, for the inspector. */
  documents(collection: string, limit: number): readonly unknown[]
  /** Inserts plain documents in one transaction; values may be dates. Makes the collection when it is missing. */
  insertMany(collection: string, documents: readonly object[]): void
  count(collection: string): number
  /** A fault: the file may grow by at most so many bytes, then SQLite truly reports a full disk; null lifts it. */
  limitGrowth(bytes: number | null): void
  close(): void
}

type Action = (context: DatabaseContext, body: Parameters<WireAction>[0]) => ReturnType<WireAction>

const ACTIONS = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
} as const satisfies Record<string, Action>

/** Opens the database, bringing its indexes in line with the plan. Throws when another process has the folder. */
export function openDatabase({ folder, isStrict, collections }: DatabaseOptions): Database {
  const unlock = lockFolder(folder)
  const store = new DocumentStore(openSqlite(folder), collections)
  const context: DatabaseContext = { store, transactions: new Transactions(store), isStrict, calls: [] }
  const bound = Object.entries<Action>(ACTIONS).map(([name, action]): [string, WireAction] => [
    name,
    (body) => action(context, body),
  ])
  const toDocument = (plain: object): Document => Object.fromEntries(Object.entries(plain))
  return {
    actions: Object.fromEntries(bound),
    calls: () => [...context.calls],
    resetCalls: () => {
      context.calls.length = 0
    },
    collectionNames: () => store.names(),
    documents: (name, limit) => {
      const request = {
        collection: store.collection(name),
        query: {},
        sort: [],
        skip: 0,
        limit,
        transaction: null,
        isStrict: false,
      }
      return findDocuments(store, context.transactions, request).documents.map(({ document }) =>
        toEjson(document, true),
      )
    },
    insertMany: (name, documents) => {
      if (!store.names().includes(name)) store.addCollection(name)
      context.transactions.apply(insertions(store.collection(name), documents.map(toDocument)))
    },
    count: (name) => store.count(store.collection(name)),
    limitGrowth: (bytes) => store.limitGrowth(bytes),
    close: () => {
      context.transactions.close()
      store.close()
      unlock()
    },
  }
}
