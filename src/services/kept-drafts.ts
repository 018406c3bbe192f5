/** What an officer is writing, kept on this device by the matter it is about; one storage key for each kind of form. */
import Taro from '@tarojs/taro'
import { storedFor } from './stored-for'

/** What every kept draft has. `requestId` belongs to these very words: it is made anew when they change. */
export interface Kept {
  readonly requestId: string
  readonly savedAt: number | null
}

/** A shelf of drafts by id. */
export interface Shelf<Draft extends Kept> {
  /** The kept draft, as it was written down; null when there is none. */
  read(id: string): Partial<Draft> | null
  /** False when this device has no room or refuses, so that the form can say so. */
  keep(id: string, draft: Draft): boolean
  drop(id: string): void
}

/** More than a Monday's work; about 1 KB each, WeChat allows 1 MB a key. */
const MOST = 100

/** A shelf under storage key `key`; the oldest drafts beyond {@link MOST} fall off. */
export const shelfOf = <Draft extends Kept>(key: string): Shelf<Draft> => {
  /** Only this shelf writes the key; what cannot be read counts as nothing kept. */
  const readAll = (): Record<string, Draft> => {
    try {
      const kept: unknown = Taro.getStorageSync(storedFor(key))
      return typeof kept === 'string' && kept !== '' ? JSON.parse(kept) : {}
    } catch {
      return {}
    }
  }
  const write = (drafts: Record<string, Draft>): boolean => {
    try {
      Taro.setStorageSync(storedFor(key), JSON.stringify(drafts))
      return true
    } catch {
      return false
    }
  }
  return {
    read: (id) => readAll()[id] ?? null,
    keep(id, draft) {
      const { [id]: _old, ...others } = readAll()
      const newest = Object.entries(others)
        .sort(([, a], [, b]) => (b.savedAt ?? 0) - (a.savedAt ?? 0))
        .slice(0, MOST - 1)
      return write({ ...Object.fromEntries(newest), [id]: draft })
    },
    drop(id) {
      const { [id]: _dealtWith, ...others } = readAll()
      write(others)
    },
  }
}
