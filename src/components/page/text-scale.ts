/** How much larger than the standard text is: elder mode, or what WeChat's own slider asks for. */
import Taro from '@tarojs/taro'
import type { TextSize } from '@/services/session/text-size'

/** 1.31 rather than 1.3: the smallest size (13 px) must not fall under 17 px. */
const ELDER = 1.31
/** WeChat's largest step is 1.4 (23.8 px against 17 px); beyond it lines would hold too few words. */
const LARGEST = 1.4

/** The factor for `--scale`, at least 1. */
export const textScale = (textSize: TextSize): number => {
  const chosen = textSize === 'elder' ? ELDER : 1
  return Math.max(chosen, Math.min(platformScale(), LARGEST))
}

const platformScale = (): number => {
  if (process.env.TARO_ENV === 'h5') return 1
  const info: unknown = Taro.getAppBaseInfo()
  if (typeof info !== 'object' || info === null || !('fontSizeScaleFactor' in info)) return 1
  return Number(info.fontSizeScaleFactor) || 1
}
