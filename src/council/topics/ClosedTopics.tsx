/** Closed topics, the newest end first: how each ended and when; each opens with its papers and its dossier. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Badge } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { Pressable } from '@/components/pressable/Pressable'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { MoreRows } from '@/components/states/MoreRows'
import { Skeleton } from '@/components/states/Skeleton'
import { sayDay } from '@/services/dates'
import { ENDING_LABELS } from '~types/papers/ending'
import type { ClosedTopicRow } from '~types/workspace'
import { ListRow, rowId } from '../list-detail/ListRow'
import type { TopicsDesk } from './use-topics-desk'

/** `onOpen` opens a topic: beside the list, where its dossier is too, or as a page of its own. */
export function ClosedTopics({
  desk: { closed, selected },
  isWide,
  onOpen,
}: {
  desk: TopicsDesk
  isWide: boolean
  onOpen: (id: string) => void
}) {
  const { query, rows } = closed
  return (
    <Answered query={query} what="办结的议题" skeleton={<Skeleton shape="cards" count={4} />}>
      {() =>
        rows.length === 0 ? (
          <Empty art="desk" title="还没有办结的议题" text="议题办结以后，连同议事档案一直留在这里。" />
        ) : (
          <>
            {isWide ? (
              <View className="list-rows">
                {rows.map((row) => (
                  <ClosedRow key={row.id} row={row} isOn={row.id === selected} onOpen={() => onOpen(row.id)} />
                ))}
              </View>
            ) : (
              <View className="topics__cards">
                {rows.map((row) => (
                  <ClosedCard key={row.id} row={row} onOpen={() => onOpen(row.id)} />
                ))}
              </View>
            )}
            <MoreRows query={query} />
          </>
        )
      }
    </Answered>
  )
}

function ClosedRow({ row, isOn, onOpen }: { row: ClosedTopicRow; isOn: boolean; onOpen: () => void }) {
  return (
    <ListRow
      id={row.id}
      title={row.title}
      line={<Whose row={row} />}
      foot={<HowItEnded row={row} />}
      isOn={isOn}
      onOpen={onOpen}
    />
  )
}

function ClosedCard({ row, onOpen }: { row: ClosedTopicRow; onOpen: () => void }) {
  const toDossier = () => void Taro.navigateTo({ url: `/council/dossier/index?id=${row.id}` })
  return (
    <View className="topics__card">
      <Pressable id={rowId(row.id)} role="link" className="topics__closed" onPress={onOpen}>
        <View className="topics__title">{row.title}</View>
        <View className="topics__line">
          <Whose row={row} />
        </View>
        <View className="topics__line">
          <HowItEnded row={row} />
        </View>
      </Pressable>
      <Button tone="quiet" isSmall onPress={toDossier}>
        议事档案
      </Button>
    </View>
  )
}

const Whose = ({ row: { placeName, people } }: { row: ClosedTopicRow }) => (
  <>
    {placeName}
    <View className="topics__people">
      <Icon name="people" />
      {people} 人
    </View>
  </>
)

function HowItEnded({ row: { ending, closedAt } }: { row: ClosedTopicRow }) {
  const isDone = ending === 'confirmed'
  return (
    <>
      {ending === null ? null : (
        <Badge tone={isDone ? 'done' : 'waiting'} icon={isDone ? 'check' : 'info'}>
          {ENDING_LABELS[ending]}
        </Badge>
      )}
      <View>{sayDay(closedAt, Date.now())}</View>
    </>
  )
}
