/** A sheet that comes up from the foot of the phone (in the middle of a wide screen) to choose something. */
import { ScrollView, View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { Icon } from '../icon/Icon'
import { Pressable } from '../pressable/Pressable'
import { coverTabBar } from './cover-tab-bar'
import './sheet.scss'

/** Drawn only while open. Pressing beside it, the cross or Escape closes it. */
export interface SheetProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays above the scrolled part, e.g. the path already chosen. */
  readonly head?: ReactNode
}

const isWeb = process.env.TARO_ENV === 'h5'

/** See {@link SheetProps}. */
export function Sheet({ title, onClose, children, head }: SheetProps) {
  useEffect(() => {
    if (!isWeb) return
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    document.addEventListener('keydown', close)
    const before = document.activeElement
    document.querySelector<HTMLElement>('.ms-sheet__close')?.focus()
    return () => {
      document.removeEventListener('keydown', close)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [onClose])
  useEffect(coverTabBar, [])
  const dialog = isWeb ? { role: 'dialog', 'aria-modal': 'true' } : { 'aria-role': 'dialog' }
  return (
    <View className="ms-sheet" catchMove>
      <View className="ms-sheet__veil" onClick={onClose} />
      <View className="ms-sheet__paper" aria-label={title} {...dialog}>
        <View className="ms-sheet__head">
          <View className="ms-sheet__title">{title}</View>
          <Pressable className="ms-sheet__close" label="关闭" onPress={onClose}>
            <Icon name="close" isLarge />
          </Pressable>
        </View>
        {head}
        <ScrollView className="ms-sheet__body" scrollY>
          <View className="ms-sheet__content">{children}</View>
        </ScrollView>
      </View>
    </View>
  )
}
