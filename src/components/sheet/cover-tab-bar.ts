/** The tab bar stands above every page, also above a sheet: it is put away while a sheet is open. */
import Taro from '@tarojs/taro'

/** Puts it away; the answer brings it back. */
export const coverTabBar = (): (() => void) => {
  if (process.env.TARO_ENV === 'h5') {
    document.body.classList.add('ms-sheet-open')
    return () => document.body.classList.remove('ms-sheet-open')
  }
  // A page without tabs refuses both, and needs neither.
  Taro.hideTabBar({ fail: () => undefined }).catch(() => undefined)
  return () => {
    Taro.showTabBar({ fail: () => undefined }).catch(() => undefined)
  }
}
