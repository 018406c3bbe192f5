/** The council whose board this phone shows; remembered until another is chosen. */
import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'board-council'

const read = (): string | null => {
  const kept: unknown = Taro.getStorageSync(KEY)
  return typeof kept === 'string' && /^\d{9}$/.test(kept) ? kept : null
}

const useStore = create<{ readonly council: string | null }>(() => ({ council: read() }))

/** Its code, 9 digits; null before anything was chosen. */
export const useBoardCouncil = (): string | null => useStore((store) => store.council)

/** Shows this council's board from now on; a village's council stands on its township's board. */
export const chooseBoardCouncil = (code: string): void => {
  const council = code.slice(0, 9)
  useStore.setState({ council })
  Taro.setStorageSync(KEY, council)
}

/** The same, unless the person has already chosen one (a scanned code only suggests). */
export const suggestBoardCouncil = (code: string): void => {
  if (useStore.getState().council === null) chooseBoardCouncil(code)
}
