/** A state in one word with its icon and tone, e.g. of a concern. */
import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/Icon'
import './badge.scss'

/** `tone` and `icon` say the same thing twice, so that the state never hangs on colour alone. */
export interface BadgeProps {
  readonly children: string
  readonly tone: 'waiting' | 'done' | 'highlight' | 'late'
  readonly icon: IconName
}

/** See {@link BadgeProps}. */
export function Badge({ children, tone, icon }: BadgeProps) {
  return (
    <View className={`ms-badge ms-badge--${tone}`}>
      <Icon name={icon} />
      <View className="ms-badge__word">{children}</View>
    </View>
  )
}
