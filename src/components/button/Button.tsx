/** A button with its word. One `primary` a screen; `secondary` beside it; `quiet` for what is rarely wanted. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/Icon'
import { Pressable } from '../pressable/Pressable'
import './button.scss'

/** `isBusy` keeps its width, says so and ignores further presses. */
export interface ButtonProps {
  readonly onPress: () => void
  readonly children: ReactNode
  readonly tone?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly icon?: IconName
  readonly isBusy?: boolean
  readonly isDisabled?: boolean
  /** As wide as what holds it. */
  readonly isBlock?: boolean
  readonly isSmall?: boolean
  readonly label?: string
}

/** See {@link ButtonProps}. */
export function Button({
  onPress,
  children,
  tone = 'secondary',
  icon,
  isBusy = false,
  isDisabled = false,
  isBlock = false,
  isSmall = false,
  label,
}: ButtonProps) {
  return (
    <Pressable
      onPress={onPress}
      isDisabled={isDisabled || isBusy}
      className={classNames(
        'ms-button',
        `ms-button--${tone}`,
        isBlock && 'ms-button--block',
        isSmall && 'ms-button--small',
        isBusy && 'ms-button--busy',
        isDisabled && 'ms-button--disabled',
      )}
      {...(label === undefined ? {} : { label })}
    >
      {isBusy ? <View className="ms-button__wheel" aria-hidden="true" /> : icon ? <Icon name={icon} /> : null}
      <View className="ms-button__word">{children}</View>
    </Pressable>
  )
}
