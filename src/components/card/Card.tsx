/** A sheet of paper on the board: groups what belongs together; pressable when it leads somewhere. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Pressable } from '../pressable/Pressable'
import './card.scss'

/** `title` heads the card; `aside` stands at the right of it. With `onPress` the whole card is one link named `label`. */
export interface CardProps {
  readonly children: ReactNode
  readonly title?: string
  readonly aside?: ReactNode
  readonly onPress?: () => void
  readonly label?: string
  readonly className?: string
}

/** See {@link CardProps}. */
export function Card({ children, title, aside, onPress, label, className }: CardProps) {
  const content = (
    <>
      {title === undefined ? null : (
        <View className="ms-card__head">
          <View className="ms-card__title" {...heading}>
            {title}
          </View>
          {aside}
        </View>
      )}
      {children}
    </>
  )
  if (onPress === undefined) return <View className={classNames('ms-card', className)}>{content}</View>
  return (
    <Pressable
      onPress={onPress}
      role="link"
      className={classNames('ms-card', 'ms-card--link', className)}
      {...(label === undefined ? {} : { label })}
    >
      {content}
    </Pressable>
  )
}

const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '2' } : {}
