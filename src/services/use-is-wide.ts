/** Whether there is room for a list with details beside it. */
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** The width from which pages use two columns, px; the styles say the same. */
export const WIDE_FROM = 900

const isWideNow = (): boolean => Taro.getWindowInfo().windowWidth >= WIDE_FROM

/** Follows the window (a browser, WeChat on a computer or a tablet). */
export const useIsWide = (): boolean => {
  const [isWide, setWide] = useState(isWideNow)
  useEffect(() => {
    const follow = () => setWide(isWideNow())
    Taro.onWindowResize(follow)
    return () => Taro.offWindowResize(follow)
  }, [])
  return isWide
}
