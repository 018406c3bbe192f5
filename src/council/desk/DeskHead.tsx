/** The head of a concern on the desk: what it is called, its number, its state and the clock. */
import { View } from '@tarojs/components'
import { CONCERN_STATE_LABELS } from '~types/concern'
import type { DeskConcern } from '~types/desk'
import { Clock } from './Clock'

/** The clock runs only while an answer is due. */
export function DeskHead({ concern }: { concern: DeskConcern }) {
  const isDue = concern.state === 'routed' || concern.state === 'held'
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '2' } : {}
  return (
    <View className="desk__head">
      <View className="desk__title" {...heading}>
        {concern.title}
      </View>
      <View className="desk__line">
        <View className="ms-tabular">{concern.number}</View>
        <View>{CONCERN_STATE_LABELS[concern.state]}</View>
        {isDue ? <Clock due={concern.replyBy} now={Date.now()} /> : null}
      </View>
    </View>
  )
}
