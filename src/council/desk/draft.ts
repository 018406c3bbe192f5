/** What the clerk is writing about a concern: kept on this device while it is written, gone when it is sent. */
import Taro from '@tarojs/taro'
import { makeId } from '@/services/make-id'
import { storedFor } from '@/services/stored-for'
import type { ConcernAction, PassReason } from '~types/desk'

/** Chosen in place of a council by a clerk who cannot say whose it is. */
export const UNSURE = 'unsure'

/** One draft for each concern. `requestId` belongs to these very words: it is made anew when they change. */
export interface Draft {
  readonly action: ConcernAction | null
  readonly title: string
  readonly summary: string
  readonly photos: readonly string[]
  /** Ids of further concerns to be taken up together; null: not touched yet. */
  readonly together: readonly string[] | null
  readonly reason: string
  readonly channel: string
  readonly passCode: PassReason | null
  readonly passReason: string
  /** A station's: a council's code, or {@link UNSURE}; null while nothing is chosen. */
  readonly proposed: string | null
  /** The county's. */
  readonly council: string | null
  readonly requestId: string
  readonly savedAt: number | null
}

const KEY = 'desk-drafts'
/** More than a Monday's work; about 1 KB each, WeChat allows 1 MB a key. */
const MOST = 100

/** A draft with nothing written yet but the suggestion. */
export const newDraft = (suggestion: { title: string; summary: string }): Draft => ({
  action: null,
  ...suggestion,
  photos: [],
  together: null,
  reason: '',
  channel: '',
  passCode: null,
  passReason: '',
  proposed: null,
  council: null,
  requestId: makeId(),
  savedAt: null,
})

/** The kept draft of a concern, whole also when an older version kept it; null when there is none. */
export const readDraft = (concern: string): Draft | null => {
  const kept = readAll()[concern]
  return kept === undefined ? null : { ...newDraft({ title: '', summary: '' }), ...kept }
}

/** Keeps a draft; false when this device has no room or refuses, so that the form can say so. */
export const keepDraft = (concern: string, draft: Draft): boolean => {
  const { [concern]: _old, ...others } = readAll()
  const newest = Object.entries(others)
    .sort(([, a], [, b]) => (b.savedAt ?? 0) - (a.savedAt ?? 0))
    .slice(0, MOST - 1)
  return write({ ...Object.fromEntries(newest), [concern]: draft })
}

/** Forgets the draft of a concern that is dealt with. */
export const dropDraft = (concern: string): void => {
  const { [concern]: _dealtWith, ...others } = readAll()
  write(others)
}

const write = (drafts: Record<string, Draft>): boolean => {
  try {
    Taro.setStorageSync(storedFor(KEY), JSON.stringify(drafts))
    return true
  } catch {
    return false
  }
}

/** Only this module writes the key; what cannot be read counts as nothing kept. */
const readAll = (): Record<string, Draft> => {
  try {
    const kept: unknown = Taro.getStorageSync(storedFor(KEY))
    return typeof kept === 'string' && kept !== '' ? JSON.parse(kept) : {}
  } catch {
    return {}
  }
}
