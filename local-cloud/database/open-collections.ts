/** Makes the tables of collections and indexes and brings them in line with the declared plan when a database opens. */
import type { CollectionPlan, IndexPlan } from '../wire'
import { parseEjson } from './ejson'
import { requestFailed } from './errors'
import type { Sqlite } from './sqlite'
import {
  indexKeys,
  prepareCollection,
  prepareIndex,
  type StoredCollection,
  type StoredIndex,
} from './stored-collection'

interface CollectionRow {
  readonly number: number
  readonly name: string
}

interface IndexRow {
  readonly number: number
  readonly plan: string
  readonly multikey: number
}

interface BodyRow {
  readonly seq: number
  readonly body: string
}

/** Opens every collection that the disk or the plan knows; indexes that the plan changed are built anew. */
export function openCollections(sqlite: Sqlite, plans: readonly CollectionPlan[]): Map<string, StoredCollection> {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE IF NOT EXISTS indexes (
      number INTEGER PRIMARY KEY, collection INTEGER NOT NULL, plan TEXT NOT NULL, multikey INTEGER NOT NULL DEFAULT 0
    )`)
  const planned = new Map(plans.map((plan) => [plan.name, plan]))
  for (const plan of plans) addCollectionTable(sqlite, plan.name)
  const rows = sqlite.prepare('SELECT number, name FROM collections ORDER BY number').all() as CollectionRow[]
  return new Map(rows.map((row) => [row.name, openCollection(sqlite, row, planned.get(row.name))]))
}

/** Makes a collection that no plan names; it has only the `_id` index. */
export function createCollection(sqlite: Sqlite, name: string): StoredCollection {
  return openCollection(sqlite, { number: addCollectionTable(sqlite, name), name }, undefined)
}

function addCollectionTable(sqlite: Sqlite, name: string): number {
  sqlite.prepare('INSERT OR IGNORE INTO collections (name) VALUES (?)').run(name)
  const { number } = sqlite.prepare('SELECT number FROM collections WHERE name = ?').get(name) as CollectionRow
  sqlite.exec(
    `CREATE TABLE IF NOT EXISTS d${number} (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL)`,
  )
  return number
}

function openCollection(sqlite: Sqlite, row: CollectionRow, plan: CollectionPlan | undefined): StoredCollection {
  const existing = sqlite
    .prepare('SELECT number, plan, multikey FROM indexes WHERE collection = ?')
    .all(row.number) as IndexRow[]
  const wanted = plan?.indexes ?? []
  const texts = new Set(wanted.map((index) => JSON.stringify(index)))
  for (const index of existing) if (!texts.has(index.plan)) dropIndex(sqlite, index.number)
  const indexes = wanted.map((index) => {
    const kept = existing.find((other) => other.plan === JSON.stringify(index))
    return kept === undefined ? buildIndex(sqlite, row, index) : openIndex(sqlite, row.number, kept, index)
  })
  return { ...row, isPlanned: plan !== undefined, indexes, statements: prepareCollection(sqlite, row.number) }
}

function dropIndex(sqlite: Sqlite, number: number): void {
  sqlite.exec(`DROP TABLE IF EXISTS i${number}`)
  sqlite.prepare('DELETE FROM indexes WHERE number = ?').run(number)
}

function openIndex(sqlite: Sqlite, collection: number, row: IndexRow, plan: IndexPlan): StoredIndex {
  const statements = prepareIndex(sqlite, collection, row.number)
  return { number: row.number, plan, isMultikey: row.multikey === 1, statements }
}

function buildIndex(sqlite: Sqlite, collection: CollectionRow, plan: IndexPlan): StoredIndex {
  const created = sqlite
    .prepare('INSERT INTO indexes (collection, plan) VALUES (?, ?)')
    .run(collection.number, JSON.stringify(plan))
  const number = Number(created.lastInsertRowid)
  sqlite.exec(`CREATE TABLE i${number} (key TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (key, seq)) WITHOUT ROWID`)
  const index = openIndex(sqlite, collection.number, { number, plan: '', multikey: 0 }, plan)
  const rows = sqlite.prepare(`SELECT seq, body FROM d${collection.number}`).all() as BodyRow[]
  const taken = new Set<string>()
  for (const { seq, body } of rows) {
    const keys = indexKeys(plan, parseEjson(body))
    if (keys.length > 1) markMultikey(sqlite, index)
    for (const key of keys) {
      if (plan.isUnique === true && taken.has(key)) {
        throw requestFailed(`unique index ${plan.name} of ${collection.name} cannot be built: records share a key`)
      }
      taken.add(key)
      index.statements.insert.run(key, seq)
    }
  }
  return index
}

/** Remembers that an index holds several keys for one record; true when that was not known before. */
export function markMultikey(sqlite: Sqlite, index: StoredIndex): boolean {
  if (index.isMultikey) return false
  index.isMultikey = true
  sqlite.prepare('UPDATE indexes SET multikey = 1 WHERE number = ?').run(index.number)
  return true
}
