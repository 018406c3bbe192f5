/** What was last known, kept on the phone within bounds, so that pages have something to show without a network. */
import type { QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { storedFor } from './stored-for'

const LAST_KNOWN = 'last-known'

/** The shape of answers that this build knows (set in config/index.ts): what another build kept is not shown. */
const SHAPE = process.env.ANSWERS_SHAPE ?? ''

/** Characters of JSON; WeChat allows 1 MB a key and 10 MB in all, and drafts and photos need room beside it. */
const MOST_CHARACTERS = 300_000
/** Older than a week misleads more than it helps. */
const OLDEST = 7 * 86_400_000
/** Writing waits until answers have settled, so that scrolling does not write. */
const SETTLED_AFTER = 1_000

interface Kept {
  readonly key: readonly unknown[]
  readonly data: unknown
  readonly at: number
}

/** Puts kept answers back, as old as they are; each is shown and asked for anew. Unreadable storage is the same as none. */
export const restoreAnswers = (client: QueryClient): void => {
  for (const { key, data, at } of readKept()) {
    if (Date.now() - at > OLDEST) continue
    client.setQueryData([...key], data, { updatedAt: at })
    void client.invalidateQueries({ queryKey: [...key], exact: true, refetchType: 'none' })
  }
}

/** Writes answers down as they come, newest first while they fit. The workbench's are left out: they hold other people's contacts. */
export const keepAnswers = (client: QueryClient): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return
    clearTimeout(timer)
    timer = setTimeout(() => writeKept(client), SETTLED_AFTER)
  })
}

const writeKept = (client: QueryClient): void => {
  const queries = client
    .getQueryCache()
    .getAll()
    .filter(({ state, queryKey }) => state.status === 'success' && queryKey[0] !== 'council')
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  const kept: string[] = []
  let room = MOST_CHARACTERS
  for (const { queryKey, state } of queries) {
    const text = JSON.stringify({ key: queryKey, data: state.data, at: state.dataUpdatedAt })
    if (text.length > room) continue
    room -= text.length
    kept.push(text)
  }
  try {
    Taro.setStorageSync(storedFor(LAST_KNOWN), `{"shape":"${SHAPE}","kept":[${kept.join(',')}]}`)
  } catch {
    // A full phone keeps nothing; the app works on without.
  }
}

const readKept = (): Kept[] => {
  try {
    const text: unknown = Taro.getStorageSync(storedFor(LAST_KNOWN))
    if (typeof text !== 'string' || text === '') return []
    const stored: unknown = JSON.parse(text)
    return isOfThisShape(stored) ? stored.kept.filter(isKept) : []
  } catch {
    return []
  }
}

const isOfThisShape = (value: unknown): value is { readonly kept: readonly unknown[] } =>
  typeof value === 'object' &&
  value !== null &&
  'shape' in value &&
  value.shape === SHAPE &&
  'kept' in value &&
  Array.isArray(value.kept)

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  Array.isArray(value.key) &&
  'at' in value &&
  typeof value.at === 'number'
