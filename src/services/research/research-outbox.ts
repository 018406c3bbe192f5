/** What a member found out and handed in: kept on this phone until the cloud has it, pictures and all. */
import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { create } from 'zustand'
import { storedFor } from '../stored-for'

const KEY = 'research-outbox'

const finding = v.object({
  requestId: v.string(),
  topic: v.string(),
  question: v.string(),
  title: v.string(),
  asks: v.string(),
  day: v.number(),
  site: v.string(),
  findings: v.string(),
  photos: v.array(
    v.object({
      key: v.string(),
      name: v.string(),
      fileId: v.nullable(v.string()),
      state: v.picklist(['waiting', 'uploading', 'kept', 'failed']),
    }),
  ),
  /** `waiting` goes by itself; `stopped` needs the person, who reads `says`. */
  state: v.picklist(['waiting', 'stopped']),
  says: v.nullable(v.string()),
})

/** One record on its way: to which question of which topic, and what was found. */
export type Finding = v.InferOutput<typeof finding>

const read = (): readonly Finding[] => {
  try {
    const text: unknown = Taro.getStorageSync(storedFor(KEY))
    if (typeof text !== 'string' || text === '') return []
    const { success, output } = v.safeParse(v.array(finding), JSON.parse(text))
    return success ? output : []
  } catch {
    return []
  }
}

const useStore = create<{ readonly items: readonly Finding[]; readonly isKept: boolean }>(() => ({
  items: read(),
  isKept: true,
}))

const written = (items: readonly Finding[]): boolean => {
  try {
    Taro.setStorageSync(storedFor(KEY), JSON.stringify(items))
    return true
  } catch {
    return false
  }
}

/** On a full phone the records stay in memory and are sent from there; false then. */
const replace = (items: readonly Finding[]): boolean => {
  const isKept = written(items)
  useStore.setState({ items, isKept })
  return isKept
}

/** Everything on its way, oldest first. */
export const useFindings = (): readonly Finding[] => useStore((store) => store.items)

/** Whether they would still be there after the app is closed. */
export const useAreFindingsKept = (): boolean => useStore((store) => store.isKept)

/** The same, at this moment. */
export const findingsOnTheirWay = (): readonly Finding[] => useStore.getState().items

/** Puts a record in. False when this phone has no room to keep it: what it was written from must not be forgotten then. */
export const putFinding = (item: Omit<Finding, 'state' | 'says'>): boolean =>
  replace([
    ...findingsOnTheirWay().filter(({ requestId }) => requestId !== item.requestId),
    { ...item, state: 'waiting', says: null },
  ])

/** Changes the record with this request id. */
export const changeFinding = (requestId: string, patch: Partial<Finding>): void => {
  replace(findingsOnTheirWay().map((item) => (item.requestId === requestId ? { ...item, ...patch } : item)))
}

/** Takes a record out: it arrived, or the person took it back. */
export const takeFinding = (requestId: string): void => {
  replace(findingsOnTheirWay().filter((item) => item.requestId !== requestId))
}
