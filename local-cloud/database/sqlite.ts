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

/**
 * Takes a data folder for this process and gives the way to let go of it. Versions and locks live in memory, so two
 * processes on one folder would lose each other's writes. The lock is SQLite's own, which ends with the process.
 */
export function lockFolder(folder: string): () => void {
  if (folder === ':memory:') return () => {}
  mkdirSync(folder, { recursive: true })
  const lock = new Libsql(join(folder, 'lock.sqlite'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!codeOf(error).startsWith('SQLITE_BUSY')) throw error
    throw new Error(`数据目录 ${folder} 正被另一个本地云使用；请先停止它，或用 --data 另选一个目录。`)
  }
  return () => {
    lock.exec('ROLLBACK')
    lock.close()
  }
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
  return (
    ['SQLITE_FULL', 'ENOSPC'].includes(codeOf(error)) || (error instanceof Error && /disk is full/.test(error.message))
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
