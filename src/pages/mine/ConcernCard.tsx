/** One concern of mine in the list: its state, to whom it went, and what happens next. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Badge } from '@/components/badge/Badge'
import { CONCERN_LOOKS } from '@/components/badge/concern-looks'
import { Card } from '@/components/card/Card'
import { sayDay } from '@/services/dates'
import { whatIsNext } from '@/services/what-is-next'
import { CONCERN_STATE_LABELS, type ConcernRow } from '~types/concern'

/** The whole card opens the concern. */
export function ConcernCard({ row }: { row: ConcernRow }) {
  const now = Date.now()
  return (
    <Card
      label={`${row.title},${CONCERN_STATE_LABELS[row.state]}`}
      onPress={() => void Taro.navigateTo({ url: `/pages/concern/index?id=${row.id}` })}
    >
      <View className="mine-card__top">
        <Badge {...CONCERN_LOOKS[row.state]}>{CONCERN_STATE_LABELS[row.state]}</Badge>
        <View className="mine-card__day ms-secondary">{sayDay(row.submittedAt, now)}提交</View>
      </View>
      <View className="mine-card__title">{row.title}</View>
      <View className="mine-card__next">{whatIsNext(row, now)}</View>
      {row.followers > 0 ? <View className="mine-card__met">另有 {row.followers} 位居民也遇到</View> : null}
      <View className="mine-card__number ms-secondary ms-tabular">
        {row.number} · {row.addressee}
      </View>
    </Card>
  )
}
