/** One of my topics: where it stands, how far the carrying out has come, and what is late. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Badge } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { sayDay } from '@/services/dates'
import type { OwnTopic } from '~types/member-work'
import { sayPosition } from '~types/method'
import { ENDING_LABELS } from '~types/papers/ending'

/** `children`: what else can be opened from here. */
export function OwnTopicCard({ topic, children }: { topic: OwnTopic; children?: ReactNode }) {
  const { id, title, placeName, position, ending, tasks } = topic
  return (
    <Card>
      <View className="own-topic">
        <View className="own-topic__title">{title}</View>
        <View className="own-topic__place">{placeName}</View>
        <View className="own-topic__state">
          <State topic={topic} />
          <View>{ending === null ? sayPosition(position) : ENDING_LABELS[ending]}</View>
        </View>
        {tasks === null || ending !== null ? null : (
          <View className="own-topic__place ms-tabular">
            交办 {tasks.all} 项，办完 {tasks.done} 项
          </View>
        )}
        <View className="own-topic__ways">
          {children}
          <Button
            isSmall
            label={`看进展：${title}`}
            onPress={() => void Taro.navigateTo({ url: `/pages/topic/index?id=${id}` })}
          >
            看进展
          </Button>
        </View>
      </View>
    </Card>
  )
}

function State({ topic: { ending, lateDays, dueAt } }: { topic: OwnTopic }) {
  if (ending !== null) {
    return (
      <Badge tone="done" icon="check">
        已结束
      </Badge>
    )
  }
  if (lateDays !== null) {
    return (
      <Badge tone="late" icon="alert">
        {`超期 ${lateDays} 天`}
      </Badge>
    )
  }
  return (
    <Badge tone="waiting" icon="clock">
      {dueAt === null ? '办理中' : `${sayDay(dueAt, Date.now())}前`}
    </Badge>
  )
}
