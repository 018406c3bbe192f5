/** Keeps uploaded files, in memory or in the data folder. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A stored file. `owner` is the openid of who uploaded it from a phone, absent for files of functions. */
export interface StoredFile {
  readonly content: Buffer
  readonly owner?: string
}

/** Files by path. */
export interface FileStore {
  read(path: string): StoredFile | undefined
  write(path: string, file: StoredFile): void
  remove(path: string): boolean
}

function memoryStore(): FileStore {
  const files = new Map<string, StoredFile>()
  return {
    read: (path) => files.get(path),
    write: (path, file) => void files.set(path, file),
    remove: (path) => files.delete(path),
  }
}

/** Files lie under the hash of their path, so that no path can lead out of the folder. */
function folderStore(folder: string): FileStore {
  mkdirSync(folder, { recursive: true })
  const placeOf = (path: string) => join(folder, createHash('sha256').update(path).digest('hex'))
  const noteOf = (path: string) => `${placeOf(path)}.json`
  // Written beside and renamed, so that a crash leaves the old file or the new one, never half of one.
  const replace = (place: string, content: string | Buffer) => {
    writeFileSync(`${place}.new`, content)
    renameSync(`${place}.new`, place)
  }
  return {
    read: (path) => {
      if (!existsSync(placeOf(path)) || !existsSync(noteOf(path))) return undefined
      const { owner }: { owner?: string } = JSON.parse(readFileSync(noteOf(path), 'utf8'))
      return { content: readFileSync(placeOf(path)), ...(owner !== undefined && { owner }) }
    },
    write: (path, { content, owner }) => {
      replace(placeOf(path), content)
      replace(noteOf(path), JSON.stringify({ path, owner, size: content.length }))
    },
    remove: (path) => {
      const isThere = existsSync(placeOf(path))
      rmSync(placeOf(path), { force: true })
      rmSync(noteOf(path), { force: true })
      return isThere
    },
  }
}

/** Opens the files of a data folder; `null` keeps them in memory. */
export function openFileStore(dataFolder: string | null): FileStore {
  return dataFolder === null ? memoryStore() : folderStore(join(dataFolder, 'files'))
}
