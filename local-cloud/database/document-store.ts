/** The records on disk: reads them one by one, by id or by key range, and writes a batch of changes all at once. */
import type { CollectionPlan } from '../wire'
import type { Document } from './document'
import { parseEjson, stringifyEjson } from './ejson'
import { collectionExists, collectionNotExist, duplicateKey } from './errors'
import { encodeKey } from './key-encoding'
import { createCollection, markMultikey, openCollections } from './open-collections'
import { valuesAt } from './path-values'
import { atomically, type Sqlite } from './sqlite'
import { indexKeys, type StoredCollection, type StoredIndex } from './stored-collection'

/** One record: its place in the natural order, the key of its `_id`, and its content (never changed in place). */
export interface StoredDocument {
  readonly seq: number
  readonly idKey: string
  readonly document: Document
}

/** One record's change: `before` is null for an insertion, `after` for a removal. */
export interface Change {
  readonly collection: StoredCollection
  readonly idKey: string
  readonly before: StoredDocument | null
  readonly after: Document | null
}

/** Keys from `from` (inclusive) to `to` (exclusive). */
export interface KeyRange {
  readonly from: string
  readonly to: string
}

interface Row {
  readonly seq: number
  readonly id: string
  readonly body: string
}

interface KeyedRow extends Row {
  readonly key: string
}

// Small at first, because most queries want a page; a half-read SQLite cursor would lock the table, so we read in pages.
const FIRST_PAGE = 32
const NEXT_PAGE = 512

/** All collections of one database file. */
export class DocumentStore {
  readonly #sqlite: Sqlite
  readonly #collections: Map<string, StoredCollection>

  constructor(sqlite: Sqlite, plans: readonly CollectionPlan[]) {
    this.#sqlite = sqlite
    this.#collections = atomically(sqlite, () => openCollections(sqlite, plans))
  }

  /** The names of all collections, in the order they were made. */
  names(): readonly string[] {
    return [...this.#collections.keys()]
  }

  /** The collection of that name, or CloudBase's error. */
  collection(name: string): StoredCollection {
    const collection = this.#collections.get(name)
    if (collection === undefined) throw collectionNotExist(name)
    return collection
  }

  /** Makes a collection; an error when the name is taken. */
  addCollection(name: string): void {
    if (this.#collections.has(name)) throw collectionExists(name)
    const collection = atomically(this.#sqlite, () => createCollection(this.#sqlite, name))
    this.#collections.set(name, collection)
  }

  count(collection: StoredCollection): number {
    return (collection.statements.count.get() as { total: number }).total
  }

  /** The record with that `_id` key, or null. */
  byId(collection: StoredCollection, idKey: string): StoredDocument | null {
    const row = collection.statements.byId.get(idKey) as Row | undefined
    return row === undefined ? null : toStored(row)
  }

  /** Every record in the order they were inserted, read as they are asked for. */
  *all(collection: StoredCollection): Generator<StoredDocument> {
    let last = -1
    for (let page = FIRST_PAGE; ; page = NEXT_PAGE) {
      const rows = collection.statements.all.all(last, page) as Row[]
      yield* rows.map(toStored)
      last = rows.at(-1)?.seq ?? last
      if (rows.length < page) return
    }
  }

  /** The records whose keys in an index (null: the `_id` index) lie in the ranges; each once, in index order. */
  *scan(
    collection: StoredCollection,
    index: StoredIndex | null,
    ranges: readonly KeyRange[],
    isReverse: boolean,
  ): Generator<StoredDocument> {
    const statements = (index ?? collection).statements
    const isRepeating = index?.isMultikey === true
    const seen = new Set<number>()
    for (const range of isReverse ? [...ranges].reverse() : ranges) {
      for (const row of scanRange(statements, range, isReverse)) {
        if (isRepeating && seen.has(row.seq)) continue
        if (isRepeating) seen.add(row.seq)
        yield toStored(row)
      }
    }
  }

  /** The `_id` keys of the records that have a key in an index. */
  owners(index: StoredIndex, key: string): readonly string[] {
    return (index.statements.owners.all(key) as { id: string }[]).map((row) => row.id)
  }

  /** Writes all changes or none. Throws a duplicate key error, or `DATABASE_STORAGE_FULL`. */
  apply(changes: readonly Change[]): void {
    if (changes.length === 0) return
    const marked: StoredIndex[] = []
    try {
      atomically(this.#sqlite, () => {
        // Removals of old keys come first, so that records may swap unique keys within one batch.
        for (const change of changes) this.#removeKeys(change)
        for (const change of changes) this.#writeBody(change, marked)
      })
    } catch (error) {
      for (const index of marked) index.isMultikey = false
      throw error
    }
  }

  #removeKeys({ collection, before, after }: Change): void {
    if (before === null) return
    for (const index of collection.indexes) {
      for (const key of indexKeys(index.plan, before.document)) index.statements.remove.run(key, before.seq)
    }
    if (after === null) collection.statements.remove.run(before.seq)
  }

  #writeBody({ collection, idKey, before, after }: Change, marked: StoredIndex[]): void {
    if (after === null) return
    const body = stringifyEjson(after)
    const seq = before === null ? this.#insert(collection, idKey, body, after) : before.seq
    if (before !== null) collection.statements.update.run(body, seq)
    for (const index of collection.indexes) {
      const keys = indexKeys(index.plan, after)
      if (keys.length > 1 && markMultikey(this.#sqlite, index)) marked.push(index)
      for (const key of keys) {
        if (index.plan.isUnique === true && this.owners(index, key).length > 0)
          throw duplicateIndexKey(collection, index, after)
        index.statements.insert.run(key, seq)
      }
    }
  }

  #insert(collection: StoredCollection, idKey: string, body: string, after: Document): number {
    if (collection.statements.byId.get(idKey) !== undefined) throw duplicateKey(collection.name, '_id_', [after['_id']])
    return Number(collection.statements.insert.run(idKey, body).lastInsertRowid)
  }

  /** Lets the file grow by at most `bytes` more (null: without limit); a test's way to a truly full disk. */
  limitGrowth(bytes: number | null): void {
    const { page_count: pages } = this.#pragma('page_count')
    const { page_size: size } = this.#pragma('page_size')
    const limit = bytes === null ? 4294967294 : (pages ?? 0) + Math.ceil(bytes / (size ?? 4096))
    this.#sqlite.pragma(`max_page_count = ${limit}`)
  }

  #pragma(name: string): Readonly<Record<string, number>> {
    const [row] = this.#sqlite.pragma(name) as Record<string, number>[]
    return row ?? {}
  }

  close(): void {
    this.#sqlite.close()
  }
}

/** The error for a key that another record holds. */
export function duplicateIndexKey(collection: StoredCollection, index: StoredIndex, document: Document) {
  const key = index.plan.fields.map(([path]) => valuesAt(document, path)[0])
  return duplicateKey(collection.name, index.plan.name, key)
}

/** The key under which a record's `_id` is found. */
export function idKeyOf(document: Document): string {
  return encodeKey(document['_id'])
}

type ScanStatements = Pick<StoredCollection['statements'], 'forward' | 'backward'>

function* scanRange(statements: ScanStatements, { from, to }: KeyRange, isReverse: boolean): Generator<KeyedRow> {
  const statement = isReverse ? statements.backward : statements.forward
  const end = isReverse ? from : to
  let last = { key: isReverse ? to : from, seq: -1 }
  for (let page = FIRST_PAGE; ; page = NEXT_PAGE) {
    const rows = statement.all(last.key, last.seq, end, page) as KeyedRow[]
    yield* rows
    last = rows.at(-1) ?? last
    if (rows.length < page) return
  }
}

function toStored(row: Row): StoredDocument {
  return { seq: row.seq, idKey: row.id, document: parseEjson(row.body) as Document }
}
