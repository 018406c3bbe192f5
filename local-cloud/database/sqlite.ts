/** Opens SQLite for the database and turns its trouble into CloudBase's errors. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { storageFull } from './errors'

/** The open SQLite connection. */
export type Sqlite = Libsql.Database

/**
 * Opens `database.sqlite` in a folder (made when missing), or a database in memory for `:memory:`.
 * WAL with `synchronous=NORMAL`: what a call has written survives the death of the process.
 */
export function openSqlite(folder: string): Sqlite {
  if (folder === ':memory:') return new Libsql(':memory:')
  mkdirSync(folder, { recursive: true })
  const sqlite = new Libsql(join(folder, 'database.sqlite'))
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = NORMAL')
  return sqlite
}

/** Runs `work` in one SQLite transaction: all of it happens or nothing. A full disk throws `DATABASE_STORAGE_FULL`. */
export function atomically<T>(sqlite: Sqlite, work: () => T): T {
  try {
    sqlite.exec('BEGIN IMMEDIATE')
    const result = work()
    sqlite.exec('COMMIT')
    return result
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw isStorageFull(error) ? storageFull() : error
  }
}

function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : ''
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || /disk is full|disk I\/O error/.test(error.message)
}
