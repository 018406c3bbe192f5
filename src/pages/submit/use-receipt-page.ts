/** Opens the receipt; on a slow network the person may look at another page meanwhile, and is not pulled away from it. */
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** A function that opens the receipt at `url`: now, or, if the form is not in sight, when the person comes back to it. */
export const useReceiptPage = (): ((url: string) => void) => {
  const isInSight = useRef(true)
  const waiting = useRef<string | null>(null)
  useDidHide(() => {
    isInSight.current = false
  })
  useDidShow(() => {
    isInSight.current = true
    if (waiting.current !== null) void Taro.navigateTo({ url: waiting.current })
    waiting.current = null
  })
  return (url) => {
    if (isInSight.current) {
      void Taro.navigateTo({ url })
      return
    }
    waiting.current = url
    void Taro.showToast({ title: '已提交，回执在“我的”', icon: 'none', duration: 3000 })
  }
}
