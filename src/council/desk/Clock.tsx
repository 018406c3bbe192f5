/** How long there is to answer: icon and words, and a colour that repeats what they say. */
import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Icon, type IconName } from '@/components/icon/Icon'
import { sayExactly, sayLeft, type Urgency, urgencyOf } from '@/services/dates'
import './clock.scss'

const ICONS = { late: 'alert', soon: 'clock', calm: 'clock' } as const satisfies Record<Urgency, IconName>

/** `due` is the moment by which the answer is due. */
export function Clock({ due, now }: { due: number; now: number }) {
  const urgency = urgencyOf(due, now)
  const words = sayLeft(due, now)
  return (
    <View
      className={classNames('desk-clock', `desk-clock--${urgency}`, 'ms-tabular')}
      aria-label={`${words}，应在 ${sayExactly(due)} 前答复`}
    >
      <Icon name={ICONS[urgency]} />
      {words}
    </View>
  )
}
