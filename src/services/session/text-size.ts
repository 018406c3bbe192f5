/** The text size that this phone shows, applied everywhere at once; remembered here so that the first frame is already right. */
import Taro from '@tarojs/taro'
import { create } from 'zustand'
import type { Settings } from '~types/person'

/** See `TEXT_SIZES`. */
export type TextSize = Settings['textSize']

const KEY = 'text-size'
/** WeChat's own slider beyond its second-largest step asks for large text everywhere. */
const ELDER_FROM = 1.25

interface TextSizeStore {
  readonly textSize: TextSize
  readonly choose: (textSize: TextSize) => void
}

const initial = (): TextSize => {
  const kept: unknown = Taro.getStorageSync(KEY)
  if (kept === 'elder' || kept === 'standard') return kept
  return platformScale() >= ELDER_FROM ? 'elder' : 'standard'
}

const platformScale = (): number => {
  if (process.env.TARO_ENV === 'h5') return 1
  const info: unknown = Taro.getAppBaseInfo()
  return typeof info === 'object' && info !== null && 'fontSizeScaleFactor' in info
    ? Number(info.fontSizeScaleFactor)
    : 1
}

const useTextSizeStore = create<TextSizeStore>((set) => ({
  textSize: initial(),
  choose: (textSize) => {
    Taro.setStorageSync(KEY, textSize)
    set({ textSize })
  },
}))

/** `standard` or `elder`; the component draws itself anew when it changes. */
export const useTextSize = (): TextSize => useTextSizeStore((store) => store.textSize)

/** Applies a size on this phone at once (the settings page also saves it with the person). */
export const chooseTextSize = (textSize: TextSize): void => useTextSizeStore.getState().choose(textSize)

/** Takes over the size saved with the person, unless one was chosen on this phone. */
export const adoptTextSize = (textSize: TextSize): void => {
  if (textSize === 'elder' && Taro.getStorageSync(KEY) === '') chooseTextSize(textSize)
}
