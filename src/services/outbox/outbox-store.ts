/** What has been submitted but has no receipt yet; written down before anything is sent, so that closing the app loses nothing. */
import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { create } from 'zustand'
import type { ErrorCode } from '~types/errors'
import type { Draft } from '../draft/draft'
import { draftSchema, withUploadsAnew } from '../draft/read-draft'
import { storedFor } from '../stored-for'

const KEY = 'outbox'

/** `waiting` goes by itself when the network returns; `stopped` needs the person, who reads `says` and opens it again. */
export interface OutboxItem {
  readonly draft: Draft
  /** To whom the button said it goes. */
  readonly addressee: string
  readonly queuedAt: number
  readonly state: 'waiting' | 'sending' | 'stopped'
  readonly says: string | null
  readonly field: string | null
}

const kept = v.array(
  v.object({
    draft: draftSchema,
    addressee: v.string(),
    queuedAt: v.number(),
    state: v.picklist(['waiting', 'sending', 'stopped']),
    says: v.nullable(v.string()),
    field: v.nullable(v.string()),
  }),
)

const read = (): readonly OutboxItem[] => {
  try {
    const text: unknown = Taro.getStorageSync(storedFor(KEY))
    if (typeof text !== 'string' || text === '') return []
    const { success, output } = v.safeParse(kept, JSON.parse(text))
    if (!success) return []
    return output.map((item) => ({
      ...item,
      draft: withUploadsAnew(item.draft),
      state: item.state === 'sending' ? 'waiting' : item.state,
    }))
  } catch {
    return []
  }
}

const useOutboxStore = create<{ readonly items: readonly OutboxItem[] }>(() => ({ items: read() }))

const replace = (items: readonly OutboxItem[]): void => {
  useOutboxStore.setState({ items })
  try {
    Taro.setStorageSync(storedFor(KEY), JSON.stringify(items))
  } catch {
    // A full phone: the item stays in memory and is sent from there.
  }
}

/** Everything on its way, oldest first. */
export const useOutbox = (): readonly OutboxItem[] => useOutboxStore((store) => store.items)

/** The same, at this moment. */
export const outboxItems = (): readonly OutboxItem[] => useOutboxStore.getState().items

/** Puts a draft in; the same request id again takes the place of the earlier one. */
export const putIntoOutbox = (draft: Draft, addressee: string): void =>
  replace([
    ...outboxItems().filter((item) => item.draft.requestId !== draft.requestId),
    { draft, addressee, queuedAt: Date.now(), state: 'sending', says: null, field: null },
  ])

/** Changes the item with this request id. */
export const changeOutboxItem = (requestId: string, patch: Partial<Omit<OutboxItem, 'queuedAt'>>): void =>
  replace(outboxItems().map((item) => (item.draft.requestId === requestId ? { ...item, ...patch } : item)))

/** Takes an item out: it has its receipt, or the person took it back. */
export const takeFromOutbox = (requestId: string): void =>
  replace(outboxItems().filter((item) => item.draft.requestId !== requestId))

/** The codes by which a refusal stops an item rather than letting it wait for a better moment. */
export const isForPerson = (code: ErrorCode): boolean =>
  code !== 'cloud.unreachable' && code !== 'system.busy' && code !== 'system.failed' && code !== 'system.full'
