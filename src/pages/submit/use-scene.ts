/** Takes up the village's code with which the app was opened, also when it is scanned again while the app is open. */
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { changeDraft, currentDraft } from '@/services/draft/draft-store'

/** A newly scanned code replaces both an earlier code and a place chosen by hand: the person is standing in front of it. */
export const useScene = (): void => {
  const { scene } = useRouter().params
  useEffect(() => takeUp(scene), [scene])
  useDidShow(() => {
    if (process.env.TARO_ENV === 'weapp') takeUp(Taro.getEnterOptionsSync().query.scene)
  })
}

let lastTaken: string | null = null

const takeUp = (encoded: unknown): void => {
  if (typeof encoded !== 'string' || encoded === '' || encoded === lastTaken) return
  lastTaken = encoded
  const scene = decoded(encoded)
  if (scene !== currentDraft().scene) changeDraft({ scene, choice: null })
}

/** WeChat hands the scene over URL-encoded, and Taro leaves it so; a scene itself never holds a percent sign. */
const decoded = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
