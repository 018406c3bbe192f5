/** A topic on the board: what it is, where it stands, what comes next, how many people it concerns. Nothing else. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card as Paper } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { StepDots } from '@/components/step-dots/StepDots'
import { sayDay } from '@/services/dates'
import type { Card } from '~types/topic'

/** By when; a day that is over is said as lateness already. */
const sayUntil = ({ dueAt, lateDays }: Card): string =>
  dueAt === null || lateDays !== null ? '' : `，${sayDay(dueAt, Date.now())}前`

/** The whole card opens the topic. */
export function TopicCard({ card }: { card: Card }) {
  return (
    <Paper className="topic-card" onPress={() => void Taro.navigateTo({ url: `/pages/topic/index?id=${card.id}` })}>
      <View className="topic-card__title">{card.title}</View>
      {card.ending === 'dismissed' ? null : (
        <StepDots position={card.position} since={card.stepSince} lateDays={card.lateDays} />
      )}
      <View className="topic-card__next">
        {card.phase === 'closed' ? card.next : `下一步：${card.next}${sayUntil(card)}`}
      </View>
      <View className="topic-card__people ms-tabular">
        <Icon name="people" />
        {card.people === 0 ? '还没有居民跟进' : `${card.people} 位居民提出或关注`}
      </View>
    </Paper>
  )
}
