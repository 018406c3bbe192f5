/** How far each topic's record went when this phone last read it: a record written anew from beginning to end is noticed by whoever saw the old one. */
import Taro from '@tarojs/taro'
import type { Seal } from '~types/record'

/** `at`: when the cloud gave it; an older copy of the page is not held against a newer one. */
interface Seen extends Seal {
  readonly topic: string
  readonly at: number
}

const KEY = 'records-seen'
/** The newest; about 120 bytes each. */
const MOST = 200

/** Only this module writes the key; what cannot be read counts as nothing seen. */
const readAll = (): Seen[] => {
  try {
    const kept: unknown = Taro.getStorageSync(KEY)
    return typeof kept === 'string' && kept !== '' ? JSON.parse(kept) : []
  } catch {
    return []
  }
}

/** What was seen before a page that the cloud gave at `readAt`; null when nothing was. */
export const sealSeen = (topic: string, readAt: number): Seal | null => {
  const seen = readAll().find((each) => each.topic === topic)
  return seen === undefined || seen.at > readAt ? null : { count: seen.count, head: seen.head }
}

/** Remembers a record that was found whole. */
export const rememberSeal = (topic: string, { count, head }: Seal, at: number): void => {
  const others = readAll().filter((each) => each.topic !== topic)
  try {
    Taro.setStorageSync(KEY, JSON.stringify([...others, { topic, count, head, at }].slice(-MOST)))
  } catch {
    // A phone without room still checks the chain itself.
  }
}
