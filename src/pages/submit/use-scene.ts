/** Takes up the village's code with which the app was opened, also when it is scanned again while the app is open. */
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { hasContent } from '@/services/draft/draft'
import { changeDraft, currentDraft } from '@/services/draft/draft-store'

/** A newly scanned code replaces both an earlier code and a place chosen by hand; when a matter is already being written, the person says which. */
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
  const draft = currentDraft()
  if (scene === draft.scene) return
  const isPlaced = draft.scene !== null || draft.choice !== null
  if (isPlaced && hasContent(draft)) void askBefore(scene)
  else changeDraft({ scene, choice: null })
}

const askBefore = async (scene: string): Promise<void> => {
  const { confirm } = await Taro.showModal({
    title: '换成刚扫的地方？',
    content: '您还有一件没提交的事。它是刚扫码的这个地方的事吗？',
    confirmText: '是，换掉',
    cancelText: '不，照旧',
  })
  if (confirm) changeDraft({ scene, choice: null })
}

/** WeChat hands the scene over URL-encoded, and Taro leaves it so; a scene itself never holds a percent sign. */
const decoded = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
