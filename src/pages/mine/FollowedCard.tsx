/** One matter of others that I follow: what it is called in public, and what happens next. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Badge } from '@/components/badge/Badge'
import { CONCERN_LOOKS } from '@/components/badge/concern-looks'
import { Card } from '@/components/card/Card'
import { sayDay } from '@/services/dates'
import { whatFollowersExpect } from '@/services/what-followers-expect'
import { CONCERN_STATE_LABELS } from '~types/concern'
import type { FollowedRow } from '~types/follow'

/** The whole card opens the topic, or the concern as far as others may see it. */
export function FollowedCard({ row }: { row: FollowedRow }) {
  const now = Date.now()
  const page = row.topic === null ? `/pages/follow/index?id=${row.target}` : `/pages/topic/index?id=${row.topic}`
  return (
    <Card label={`${row.name}，${CONCERN_STATE_LABELS[row.state]}`} onPress={() => void Taro.navigateTo({ url: page })}>
      <View className="mine-card__top">
        <Badge {...CONCERN_LOOKS[row.state]}>{CONCERN_STATE_LABELS[row.state]}</Badge>
        <View className="mine-card__day ms-secondary">
          {sayDay(row.since, now)}
          {row.isFamily ? '起收到消息' : '开始跟进'}
        </View>
      </View>
      <View className="mine-card__title">{row.name}</View>
      <View className="mine-card__next">{whatFollowersExpect(row, now)}</View>
      <View className="mine-card__number ms-secondary">{row.isFamily ? '替家里人看' : `${row.people} 人遇到`}</View>
    </Card>
  )
}
