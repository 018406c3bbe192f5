/** What became of a concern in the outcome of its topic, said to its author: taken up in a point, not adopted because, or referred. */
import { View } from '@tarojs/components'
import type { Mapped } from '~types/mapped'
import { DECISION_LABELS } from '~types/papers/decide'
import { Card } from '../card/Card'
import './mapped.scss'

/** Nothing before the notice. */
export function MappedPart({ mapped }: { mapped: Mapped | null }) {
  if (mapped === null) return null
  const { title, text, more } = wordsOf(mapped)
  return (
    <Card title="商量的结果怎么答复这件事">
      <View className="ms-mapped__title">{title}</View>
      <View className="ms-mapped__text">{text}</View>
      {more === null ? null : <View className="ms-mapped__text">{more}</View>}
    </Card>
  )
}

function wordsOf(mapped: Mapped): { title: string; text: string; more: string | null } {
  switch (mapped.to) {
    case 'point':
      return {
        title: `写进了成果第${mapped.position}条`,
        text: mapped.text,
        more: mapped.verdict && `党（工）委决定：${DECISION_LABELS[mapped.verdict]}。${mapped.decided ?? ''}`,
      }
    case 'not-adopted':
      return { title: '没有采纳', text: `因为：${mapped.reason}`, more: null }
    case 'referred':
      return { title: '转到别处办理', text: mapped.reason, more: null }
  }
}
