/** Topics as cards, one under the other: what, where, how many people, which step and how long in it. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Badge } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/Icon'
import { Pressable } from '@/components/pressable/Pressable'
import { sayStay } from '@/components/step-dots/say-stay'
import { sayPosition } from '~types/method'
import type { TopicRow } from '~types/workspace'
import { rowId } from '../list-detail/ListRow'
import { RowClock } from './RowClock'

/** Drawn at once; a cheap phone draws twenty cards well, two hundred it does not. */
const AT_ONCE = 20

/** Use with a key for each filter, so that each begins with its first cards. */
export function TopicCards({ rows, onOpen }: { rows: readonly TopicRow[]; onOpen: (id: string) => void }) {
  const [most, setMost] = useState(AT_ONCE)
  return (
    <View className="topics__cards">
      {rows.slice(0, most).map((row) => (
        <TopicCard key={row.id} row={row} onOpen={onOpen} />
      ))}
      {rows.length <= most ? null : (
        <Button tone="quiet" onPress={() => setMost(most + AT_ONCE)}>
          {`再看 ${Math.min(AT_ONCE, rows.length - most)} 件`}
        </Button>
      )}
    </View>
  )
}

function TopicCard({ row, onOpen }: { row: TopicRow; onOpen: (id: string) => void }) {
  const { id, title, placeName, people, position, stepSince, isMine } = row
  const now = Date.now()
  return (
    <Pressable
      id={rowId(id)}
      role="link"
      className={classNames('topics__card', isMine && 'topics__card--mine')}
      onPress={() => onOpen(id)}
    >
      <Marks row={row} />
      <View className="topics__title">{title}</View>
      <View className="topics__line">
        {placeName}
        <View className="topics__people">
          <Icon name="people" />
          {people} 人
        </View>
      </View>
      <View className="topics__line">
        {sayPosition(position)} · {sayStay(stepSince, now)}
        <RowClock row={row} now={now} />
      </View>
    </Pressable>
  )
}

/** What a topic is to the actor: it waits for them, or they put it forward. */
export function Marks({ row: { isMine, isProposed } }: { row: TopicRow }) {
  if (!isMine && !isProposed) return null
  return (
    <View className="topics__marks">
      {isMine ? (
        <Badge tone="highlight" icon="pen">
          等您办
        </Badge>
      ) : null}
      {isProposed ? (
        <Badge tone="waiting" icon="person">
          我提的
        </Badge>
      ) : null}
    </View>
  )
}
