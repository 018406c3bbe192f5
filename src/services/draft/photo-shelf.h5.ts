/** In a browser pictures are kept in IndexedDB, which survives closing the page. */
/// <reference lib="dom" />
import { makeId } from '../make-id'
import type { OpenPhoto, TakePhotos } from './photo-shelf'
import { shrinkPicture } from './shrink-picture.h5'

const SHELF = 'photos'
/** What is open now, and where a browser without IndexedDB (private windows) keeps pictures. */
const links = new Map<string, string>()

/** See photo-shelf.ts. */
export const takePhotos: TakePhotos = async (most) => {
  const files = await chooseFiles(most > 1)
  return Promise.all(files.slice(0, most).map(keep))
}

/** The browser's own dialogue; Taro's web version of it never answers when a file is no picture. */
const chooseFiles = (areSeveral: boolean): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = areSeveral
    input.onchange = () => resolve(Array.from(input.files ?? []))
    input.oncancel = () => resolve([])
    input.click()
  })

/** See photo-shelf.ts. */
export const openPhoto: OpenPhoto = async (key) => {
  const link = links.get(key)
  if (link !== undefined) return link
  const picture: unknown = await request('readonly', (shelf) => shelf.get(key)).catch(() => undefined)
  if (!(picture instanceof Blob)) return null
  return linkTo(key, picture)
}

/** See photo-shelf.ts. */
export const dropPhoto = (key: string): void => {
  const link = links.get(key)
  if (link !== undefined) URL.revokeObjectURL(link)
  links.delete(key)
  request('readwrite', (shelf) => shelf.delete(key)).catch(() => undefined)
}

const keep = async (file: File): Promise<string | null> => {
  const picture = await shrinkPicture(file)
  if (picture === null) return null
  const key = makeId()
  linkTo(key, picture)
  await request('readwrite', (shelf) => shelf.put(picture, key)).catch(() => undefined)
  return key
}

const linkTo = (key: string, picture: Blob): string => {
  const link = URL.createObjectURL(picture)
  links.set(key, link)
  return link
}

const request = async <Result>(
  mode: IDBTransactionMode,
  ask: (shelf: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> => {
  const database = await open()
  return settled(ask(database.transaction(SHELF, mode).objectStore(SHELF))).finally(() => database.close())
}

const open = (): Promise<IDBDatabase> => {
  const opening = indexedDB.open('mashang', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(SHELF)
  return settled(opening)
}

const settled = <Result>(asked: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
