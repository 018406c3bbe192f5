/** How many characters are written and how many are allowed, counted as people count; speaks up near the limit. */
import { View } from '@tarojs/components'
import { lengthOf, visibleText } from '~types/fields'
import { classNames } from '../class-names'

/** Below this share of the limit the counter stays quiet grey. */
const NEAR = 0.9

/** `isHiddenWhenShort` leaves the counter away until it matters (short fields). */
export function Counter({
  text,
  limit,
  isHiddenWhenShort = false,
}: {
  text: string
  limit: number
  isHiddenWhenShort?: boolean
}) {
  const count = lengthOf(visibleText(text))
  if (isHiddenWhenShort && count < limit * NEAR) return null
  const isOver = count > limit
  return (
    <View className={classNames('ms-field__counter', 'ms-tabular', isOver && 'ms-field__counter--over')}>
      {isOver ? `多了 ${count - limit} 个字` : `${count}/${limit}`}
    </View>
  )
}
