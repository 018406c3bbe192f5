/** How topics are shown on a wide screen: one by one beside their list, or all as a board by step; remembered on this device. */
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { storedFor } from '@/services/stored-for'

/** What the views are called, the usual one first. */
export const VIEWS = { list: '列表', board: '看板' } as const

/** See {@link VIEWS}. */
export type TopicsView = keyof typeof VIEWS

const KEY = 'topics-view'

const kept = (): TopicsView => (Taro.getStorageSync(storedFor(KEY)) === 'board' ? 'board' : 'list')

/** The view, and how to change it. */
export const useView = (): readonly [TopicsView, (view: TopicsView) => void] => {
  const [view, setView] = useState(kept)
  const choose = (next: TopicsView) => {
    Taro.setStorageSync(storedFor(KEY), next)
    setView(next)
  }
  return [view, choose]
}
