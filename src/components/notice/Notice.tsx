/** A quiet strip that says one thing: news, a success, a warning. Its tone has an icon and a word, never colour alone. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/Icon'
import './notice.scss'

const TONES = {
  info: 'info',
  done: 'check',
  highlight: 'info',
  waiting: 'clock',
  late: 'alert',
} as const satisfies Record<string, IconName>

/** `late` is announced at once, the others when the reader pauses. */
export interface NoticeProps {
  readonly children: ReactNode
  readonly tone?: keyof typeof TONES
  readonly title?: string
  readonly icon?: IconName
  readonly action?: ReactNode
}

/** See {@link NoticeProps}. */
export function Notice({ children, tone = 'info', title, icon, action }: NoticeProps) {
  const announced = tone === 'late' ? 'alert' : 'status'
  const role = process.env.TARO_ENV === 'h5' ? { role: announced } : { 'aria-role': announced }
  return (
    <View className={classNames('ms-notice', `ms-notice--${tone}`)} {...role}>
      <Icon name={icon ?? TONES[tone]} className="ms-notice__icon" />
      <View className="ms-notice__body">
        {title === undefined ? null : <View className="ms-notice__title">{title}</View>}
        <View className="ms-notice__text">{children}</View>
        {action === undefined ? null : <View className="ms-notice__action">{action}</View>}
      </View>
    </View>
  )
}
