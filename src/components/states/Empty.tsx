/** Nothing here yet: a small drawing, what could be here, and how it gets here. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './states.scss'

/** `art` picks the drawing: the board, a letter, a form, a cleared desk. */
export interface EmptyProps {
  readonly art: 'board' | 'letter' | 'form' | 'desk'
  readonly title: string
  readonly text?: string
  readonly action?: ReactNode
}

/** See {@link EmptyProps}. */
export function Empty({ art, title, text, action }: EmptyProps) {
  return (
    <View className="ms-state">
      <View className={`ms-state__art ms-state__art--${art}`} aria-hidden="true" />
      <View className="ms-state__title">{title}</View>
      {text === undefined ? null : <View className="ms-state__text">{text}</View>}
      {action === undefined ? null : <View className="ms-state__action">{action}</View>}
    </View>
  )
}
