/** Open transactions: a snapshot each, private writes, locks on what they wrote, and an end within 30 seconds. */
import { randomUUID } from 'node:crypto'
import { type Change, type DocumentStore, duplicateIndexKey, type StoredDocument } from './document-store'
import { duplicateKey, transactionConflict, transactionNotExist } from './errors'
import { TRANSACTION_MILLISECONDS } from './limits'
import { lockNames, recordLock } from './lock-names'
import { indexKeys, type StoredCollection } from './stored-collection'

/** One open transaction. */
export interface Transaction {
  readonly id: string
  /** The version it reads; MongoDB takes it at the first operation, so it is null before. */
  snapshot: number | null
  /** What it wrote, by lock name of the record. */
  readonly writes: Map<string, Change>
  readonly locks: Set<string>
  readonly ended: Promise<void>
  readonly end: () => void
  readonly timer: NodeJS.Timeout
}

interface OldVersion {
  readonly idKey: string
  readonly collection: StoredCollection
  /** The record was so until this version. */
  readonly until: number
  readonly stored: StoredDocument | null
}

/** All open transactions of one database, and the old versions that their snapshots still need. */
export class Transactions {
  readonly #store: DocumentStore
  readonly #open = new Map<string, Transaction>()
  readonly #holders = new Map<string, Transaction>()
  #history: OldVersion[] = []
  #version = 0

  constructor(store: DocumentStore) {
    this.#store = store
  }

  /** Opens a transaction and says its id. */
  start(): string {
    const id = randomUUID()
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const timer = setTimeout(() => this.abort(id), TRANSACTION_MILLISECONDS)
    timer.unref()
    this.#open.set(id, { id, snapshot: null, writes: new Map(), locks: new Set(), ended, end, timer })
    return id
  }

  /** The open transaction with that id, its snapshot taken; otherwise CloudBase's TransactionNotExist. */
  require(id: string): Transaction {
    const transaction = this.#open.get(id)
    if (transaction === undefined) throw transactionNotExist()
    transaction.snapshot ??= this.#version
    return transaction
  }

  /** How records of a collection look to a transaction where that differs from the disk: by id key, null for absent. */
  overrides(transaction: Transaction, collection: StoredCollection): Map<string, StoredDocument | null> {
    const found = new Map<string, StoredDocument | null>()
    const snapshot = transaction.snapshot ?? this.#version
    for (const old of this.#history) {
      if (old.collection === collection && old.until > snapshot && !found.has(old.idKey))
        found.set(old.idKey, old.stored)
    }
    for (const change of transaction.writes.values()) {
      if (change.collection === collection) found.set(change.idKey, asWritten(change))
    }
    return found
  }

  /** Takes writes into a transaction. A conflict or a duplicate key throws; the caller then aborts the transaction. */
  write(transaction: Transaction, changes: readonly Change[]): void {
    for (const change of changes) {
      const locks = lockNames(change)
      if (locks.some((lock) => this.#isTaken(lock, transaction)) || this.#isNewer(transaction, change)) {
        throw transactionConflict()
      }
      this.#checkUnique(transaction, change)
      for (const lock of locks) {
        transaction.locks.add(lock)
        this.#holders.set(lock, transaction)
      }
      const name = recordLock(change.collection, change.idKey)
      const earlier = transaction.writes.get(name)
      transaction.writes.set(name, earlier === undefined ? change : { ...change, before: earlier.before })
    }
  }

  /** Writes all that the transaction wrote in one piece, and ends it. */
  commit(id: string): void {
    const transaction = this.require(id)
    try {
      this.apply(
        [...transaction.writes.values()].filter(({ before, after }) => before !== null || after !== null),
        transaction,
      )
    } finally {
      this.#close(transaction)
    }
  }

  /** Forgets all that the transaction wrote, and ends it; false when it was not open. */
  abort(id: string): boolean {
    const transaction = this.#open.get(id)
    if (transaction !== undefined) this.#close(transaction)
    return transaction !== undefined
  }

  /** The open transaction that a write outside of any transaction has to wait for, if any. */
  blocker(changes: readonly Change[]): Transaction | undefined {
    if (this.#holders.size === 0) return undefined
    for (const change of changes) {
      for (const lock of lockNames(change)) {
        const holder = this.#holders.get(lock)
        if (holder !== undefined) return holder
      }
    }
    return undefined
  }

  /** Writes changes to disk and keeps the old versions for the snapshots of the other open transactions. */
  apply(changes: readonly Change[], writer?: Transaction): void {
    this.#store.apply(changes)
    this.#version += 1
    const isWatched = [...this.#open.values()].some((other) => other !== writer && other.snapshot !== null)
    if (!isWatched) return
    for (const { collection, idKey, before } of changes) {
      this.#history.push({ collection, idKey, until: this.#version, stored: before })
    }
  }

  /** Ends every transaction, for the closing of the database. */
  close(): void {
    for (const id of [...this.#open.keys()]) this.abort(id)
  }

  #isTaken(lock: string, transaction: Transaction): boolean {
    const holder = this.#holders.get(lock)
    return holder !== undefined && holder !== transaction
  }

  #isNewer(transaction: Transaction, change: Change): boolean {
    const snapshot = transaction.snapshot ?? this.#version
    return this.#history.some(
      (old) => old.until > snapshot && old.collection === change.collection && old.idKey === change.idKey,
    )
  }

  #checkUnique(transaction: Transaction, { collection, idKey, before, after }: Change): void {
    if (after === null) return
    if (
      before === null &&
      this.#store.byId(collection, idKey) !== null &&
      !transaction.writes.has(recordLock(collection, idKey))
    ) {
      throw duplicateKey(collection.name, '_id_', [after['_id']])
    }
    for (const index of collection.indexes) {
      const keys = indexKeys(index.plan, after)
      if (index.plan.isUnique !== true) continue
      for (const key of keys) {
        const owner =
          this.#owner(transaction, collection, index.plan.name, key) ??
          this.#diskOwner(transaction, collection, index, key)
        if (owner !== undefined && owner !== idKey) throw duplicateIndexKey(collection, index, after)
      }
    }
  }

  #owner(transaction: Transaction, collection: StoredCollection, indexName: string, key: string): string | undefined {
    for (const change of transaction.writes.values()) {
      const index = collection.indexes.find(({ plan }) => plan.name === indexName)
      if (change.collection !== collection || change.after === null || index === undefined) continue
      if (indexKeys(index.plan, change.after).includes(key)) return change.idKey
    }
    return undefined
  }

  #diskOwner(
    transaction: Transaction,
    collection: StoredCollection,
    index: StoredCollection['indexes'][number],
    key: string,
  ): string | undefined {
    return this.#store.owners(index, key).find((owner) => !transaction.writes.has(recordLock(collection, owner)))
  }

  #close(transaction: Transaction): void {
    clearTimeout(transaction.timer)
    this.#open.delete(transaction.id)
    for (const lock of transaction.locks) this.#holders.delete(lock)
    const oldest = Math.min(...[...this.#open.values()].map((other) => other.snapshot ?? Number.POSITIVE_INFINITY))
    this.#history = this.#history.filter((old) => old.until > oldest)
    transaction.end()
  }
}

function asWritten({ idKey, before, after }: Change): StoredDocument | null {
  // New records have no place yet; they follow all others.
  return after === null ? null : { seq: before?.seq ?? Number.MAX_SAFE_INTEGER, idKey, document: after }
}
