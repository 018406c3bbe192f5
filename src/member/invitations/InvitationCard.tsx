/** One of my invitations in the list: the day in large figures, what it is about, where, and what I answered. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { answerLook } from '@/components/badge/answer-looks'
import { Badge } from '@/components/badge/Badge'
import { Card } from '@/components/card/Card'
import { dayOf, sayClock, sayDay, sayUntil } from '@/services/dates'
import type { InvitationRow } from '~types/invitation'
import { SESSION_STATE_LABELS } from '~types/session'
import { isAhead } from './by-month'

/** The whole card opens the invitation. */
export function InvitationCard({ row }: { row: InvitationRow }) {
  const now = Date.now()
  const { month, date } = dayOf(row.startsAt)
  const ahead = isAhead(row, now)
  return (
    <Card
      label={`${row.title}，${sayDay(row.startsAt, now)} ${sayClock(row.startsAt)}`}
      onPress={() => void Taro.navigateTo({ url: `/member/invitation/index?id=${row.id}` })}
      className={ahead ? 'invited' : 'invited invited--past'}
    >
      <View className="invited__row">
        <View className="invited__day" aria-hidden="true">
          <View className="invited__month">{month}月</View>
          <View className="invited__date ms-tabular">{date}</View>
        </View>
        <View className="invited__body">
          <View className="invited__title">{row.title}</View>
          <View className="invited__where">
            {sayDay(row.startsAt, now)} {sayClock(row.startsAt)} · {row.where}
          </View>
          <View className="invited__foot">
            {ahead ? <Badge {...answerLook(row.answer)} /> : <Past row={row} />}
            {ahead ? <View className="invited__until">{sayUntil(row.startsAt, now)}</View> : null}
          </View>
        </View>
      </View>
    </Card>
  )
}

function Past({ row }: { row: InvitationRow }) {
  if (row.isWithdrawn)
    return (
      <Badge tone="waiting" icon="close">
        不用来了
      </Badge>
    )
  if (row.state === 'cancelled') {
    return (
      <Badge tone="waiting" icon="close">
        {SESSION_STATE_LABELS.cancelled}
      </Badge>
    )
  }
  return (
    <Badge tone="waiting" icon="check">
      已结束
    </Badge>
  )
}
