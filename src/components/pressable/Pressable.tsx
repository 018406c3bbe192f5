/** Anything that can be pressed: by finger, mouse, Enter or Space, and announced as what it is. Buttons, chips, tabs and rows stand on it. */
import { type ITouchEvent, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import './pressable.scss'

/** `state` is announced beside the role: pressed (a chip), selected (a tab), checked (a choice), expanded (what it opens). */
export interface PressableProps {
  readonly onPress: () => void
  readonly children: ReactNode
  readonly role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox'
  /** Read instead of the content, when the content alone would not be understood. */
  readonly label?: string
  readonly state?: { readonly name: 'pressed' | 'selected' | 'checked' | 'expanded'; readonly isOn: boolean }
  readonly isDisabled?: boolean
  readonly className?: string
  readonly id?: string
}

const isWeb = process.env.TARO_ENV === 'h5'

/** Runs `onPress` unless disabled; a press inside a press stays inside. */
export function Pressable({
  onPress,
  children,
  role = 'button',
  label,
  state,
  isDisabled = false,
  className,
  id,
}: PressableProps) {
  const press = (event: ITouchEvent) => {
    event.stopPropagation()
    if (!isDisabled) onPress()
  }
  const pressByKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    event.stopPropagation()
    if (!isDisabled) onPress()
  }
  const announced = {
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(state === undefined ? {} : { [`aria-${state.name}`]: String(state.isOn) }),
    ...(isDisabled ? { 'aria-disabled': 'true' } : {}),
    ...(id === undefined ? {} : { id }),
    ...(isWeb ? { role, tabIndex: isDisabled ? -1 : 0, onKeyDown: pressByKey } : { 'aria-role': role }),
  }
  return (
    <View
      className={classNames('ms-pressable', isDisabled && 'ms-pressable--disabled', className)}
      hoverClass={isDisabled ? 'none' : 'ms-pressable--down'}
      hoverStayTime={80}
      onClick={press}
      {...announced}
    >
      {children}
    </View>
  )
}
