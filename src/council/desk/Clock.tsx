/** How long there is to answer: icon and words, and a colour that repeats what they say. */
import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Icon, type IconName } from '@/components/icon/Icon'
import { sayExactly, sayLeft, type Urgency, urgencyOf } from '@/services/dates'
import { sayLate } from '~types/reminder'
import './clock.scss'

const ICONS = { late: 'alert', soon: 'clock', calm: 'clock' } as const satisfies Record<Urgency, IconName>

/** `due`: the last moment for what is to be done (`what`: “答复”). `lateDays`: working days after it, as the cloud counts them. */
export function Clock({
  due,
  now,
  what = '答复',
  lateDays,
}: {
  due: number
  now: number
  what?: string
  lateDays?: number | undefined
}) {
  const urgency = lateDays === undefined ? urgencyOf(due, now) : 'late'
  const words = lateDays === undefined ? sayLeft(due, now) : sayLate(lateDays)
  return (
    <View
      className={classNames('desk-clock', `desk-clock--${urgency}`, 'ms-tabular')}
      aria-label={`${words}，应在 ${sayExactly(due)} 前${what}`}
    >
      <Icon name={ICONS[urgency]} />
      {words}
    </View>
  )
}
