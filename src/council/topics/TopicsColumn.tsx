/** The list of topics: filters, what can be sent on together, the rows (beside the open one) or cards (a phone). */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/states/Empty'
import type { TopicList } from '~types/workspace'
import { byUrgency, mineOf } from './by-step'
import { ClosedTopics } from './ClosedTopics'
import { CLOSED } from './filters'
import { NoTopics } from './NoTopics'
import { SendTogether } from './SendTogether'
import { useSendings } from './sending'
import { TopicCards } from './TopicCards'
import { TopicFilters } from './TopicFilters'
import { TopicRows } from './TopicRows'
import type { TopicsDesk } from './use-topics-desk'

const NOTHING = {
  mine: { title: '没有等您办的议题', text: '轮到您办的时候会出现在这里。' },
  late: { title: '没有逾期的议题', text: '过了最后一天还没有办完的，会出现在这里。' },
} as const

/** One is sent on from its own workspace. */
const LEAST_TOGETHER = 2

/** `onOpen` opens a topic: beside the list, or as a page of its own. */
export function TopicsColumn({
  desk,
  list,
  isWide,
  onOpen,
}: {
  desk: TopicsDesk
  list: TopicList
  isWide: boolean
  onOpen: (id: string) => void
}) {
  const isSending = useSendings().all.length > 0
  const [isTicking, setTicking] = useState(false)
  const { filters, current, shown, selected } = desk
  const ready = list.rows.filter(({ sendsTo }) => sendsTo !== null).sort(byUrgency)
  const mine = mineOf(list.rows)
  const [first] = mine
  if (isSending || isTicking) return <SendTogether ready={ready} onClose={() => setTicking(false)} />
  return (
    <View className="topics__list">
      <TopicFilters filters={filters} chosen={current?.key ?? ''} onChoose={desk.changeFilter} />
      {isWide || first === undefined || current?.key !== 'mine' ? null : (
        <Button tone="primary" isBlock onPress={() => onOpen(first.id)}>
          {mine.length === 1 ? '现在就办' : `从第一件开始，办 ${mine.length} 件`}
        </Button>
      )}
      {ready.length < LEAST_TOGETHER || current?.key === CLOSED ? null : (
        <Button icon="arrow" onPress={() => setTicking(true)}>
          {`一起报送几件（${ready.length} 件可以报）`}
        </Button>
      )}
      {current?.key === CLOSED ? (
        <ClosedTopics desk={desk} isWide={isWide} onOpen={onOpen} />
      ) : list.rows.length === 0 ? (
        <NoTopics isAssigned={list.isAssigned} />
      ) : shown.length === 0 ? (
        <Empty art="desk" {...(current?.key === 'late' ? NOTHING.late : NOTHING.mine)} />
      ) : isWide ? (
        <TopicRows rows={shown} selected={selected} onOpen={onOpen} />
      ) : (
        <TopicCards key={current?.key} rows={shown} onOpen={onOpen} />
      )}
      {list.isCut ? <View className="topics__cut">议题太多，这里只列出最近的 {list.rows.length} 件。</View> : null}
    </View>
  )
}
