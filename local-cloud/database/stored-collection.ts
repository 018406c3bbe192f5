/** A collection and its indexes as they lie in SQLite, with the statements that read and write them. */
import type { IndexPlan } from '../wire'
import { requestFailed } from './errors'
import { cellsOfValue } from './geo/cells'
import { geoValuesAt } from './geo/geo-query-operators'
import { encodeKey, invertKey } from './key-encoding'
import { GREATEST_INDEX_KEY_BYTES } from './limits'
import { keysAt } from './path-values'
import type { Sqlite } from './sqlite'

/** One index: its table, its plan, and whether some record has several keys in it. */
export interface StoredIndex {
  readonly number: number
  readonly plan: IndexPlan
  /** True once a record put more than one key here; then the index cannot give an order. */
  isMultikey: boolean
  readonly statements: IndexStatements
}

/** One collection. `isPlanned` collections are those that strict mode watches. */
export interface StoredCollection {
  readonly number: number
  readonly name: string
  readonly isPlanned: boolean
  readonly indexes: readonly StoredIndex[]
  readonly statements: CollectionStatements
}

/** Prepared statements on a collection's table `d<number>`. */
export type CollectionStatements = ReturnType<typeof prepareCollection>
/** Prepared statements on an index's table `i<number>`. */
export type IndexStatements = ReturnType<typeof prepareIndex>

/** Prepares the statements of a collection's table. */
export function prepareCollection(sqlite: Sqlite, number: number) {
  return {
    insert: sqlite.prepare(`INSERT INTO d${number} (id, body) VALUES (?, ?)`),
    restore: sqlite.prepare(`INSERT INTO d${number} (seq, id, body) VALUES (?, ?, ?)`),
    update: sqlite.prepare(`UPDATE d${number} SET body = ? WHERE seq = ?`),
    remove: sqlite.prepare(`DELETE FROM d${number} WHERE seq = ?`),
    byId: sqlite.prepare(`SELECT seq, id, body FROM d${number} WHERE id = ?`),
    all: sqlite.prepare(`SELECT seq, id, body FROM d${number} WHERE seq > ? ORDER BY seq LIMIT ?`),
    count: sqlite.prepare(`SELECT count(*) AS total FROM d${number}`),
    forward: sqlite.prepare(
      `SELECT seq, id, body, id AS key FROM d${number} WHERE (id, seq) > (?, ?) AND id < ? ORDER BY id, seq LIMIT ?`,
    ),
    backward: sqlite.prepare(
      `SELECT seq, id, body, id AS key FROM d${number} WHERE (id, seq) < (?, ?) AND id >= ? ORDER BY id DESC, seq DESC LIMIT ?`,
    ),
  }
}

/** Prepares the statements of an index's table, joined with its collection's. */
export function prepareIndex(sqlite: Sqlite, collection: number, number: number) {
  const joined = `SELECT d.seq, d.id, d.body, i.key FROM i${number} AS i CROSS JOIN d${collection} AS d ON d.seq = i.seq`
  return {
    insert: sqlite.prepare(`INSERT INTO i${number} (key, seq) VALUES (?, ?)`),
    remove: sqlite.prepare(`DELETE FROM i${number} WHERE key = ? AND seq = ?`),
    owners: sqlite.prepare(`${joined} WHERE i.key = ?`),
    forward: sqlite.prepare(`${joined} WHERE (i.key, i.seq) > (?, ?) AND i.key < ? ORDER BY i.key, i.seq LIMIT ?`),
    backward: sqlite.prepare(
      `${joined} WHERE (i.key, i.seq) < (?, ?) AND i.key >= ? ORDER BY i.key DESC, i.seq DESC LIMIT ?`,
    ),
  }
}

/** The keys of a record in an index: the product of its fields' keys, each in its direction. Throws for one that is too long. */
export function indexKeys(plan: IndexPlan, document: unknown): string[] {
  const found = plan.fields.reduce<string[]>(
    (prefixes, [path, direction]) => {
      const keys = direction === '2dsphere' ? cellKeys(document, path) : keysAt(document, path)
      const directed = direction === -1 ? keys.map(invertKey) : keys
      return prefixes.flatMap((prefix) => directed.map((key) => prefix + key))
    },
    [''],
  )
  if (found.some((key) => key.length > 2 * GREATEST_INDEX_KEY_BYTES)) {
    throw requestFailed(`a key of index ${plan.name} has more than ${GREATEST_INDEX_KEY_BYTES} bytes`)
  }
  return found
}

function cellKeys(document: unknown, path: string): string[] {
  return [...new Set(geoValuesAt(document, path).flatMap(cellsOfValue))].map(encodeKey)
}
