/** Topics as cards, one under the other: what, where, how many people, how long in the step. */
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

/** Drawn at once; a cheap phone draws twenty cards well, two hundred it does not. */
const AT_ONCE = 20

/** Where a card stands in the page, so that the keyboard's focus can go there. */
export const cardId = (id: string): string => `row-${id}`

/** `hasStep` names the step on each card, where the cards of several stand together. */
export function TopicCards({
  rows,
  hasStep,
  onOpen,
}: {
  rows: readonly TopicRow[]
  hasStep: boolean
  onOpen: (id: string) => void
}) {
  const [most, setMost] = useState(AT_ONCE)
  return (
    <View className="topics__cards">
      {rows.slice(0, most).map((row) => (
        <TopicCard key={row.id} row={row} hasStep={hasStep} onOpen={onOpen} />
      ))}
      {rows.length <= most ? null : (
        <Button tone="quiet" onPress={() => setMost(most + AT_ONCE)}>
          {`再看 ${Math.min(AT_ONCE, rows.length - most)} 件`}
        </Button>
      )}
    </View>
  )
}

function TopicCard({ row, hasStep, onOpen }: { row: TopicRow; hasStep: boolean; onOpen: (id: string) => void }) {
  const { id, title, placeName, people, position, stepSince, isMine } = row
  return (
    <Pressable
      id={cardId(id)}
      role="link"
      className={classNames('topics__card', isMine && 'topics__card--mine')}
      onPress={() => onOpen(id)}
    >
      {isMine ? (
        <Badge tone="highlight" icon="pen">
          等您办
        </Badge>
      ) : null}
      <View className="topics__title">{title}</View>
      <View className="topics__line">
        {placeName}
        <View className="topics__people">
          <Icon name="people" />
          {people} 人
        </View>
      </View>
      <View className="topics__line">
        {hasStep ? `${sayPosition(position)} · ` : ''}
        {sayStay(stepSince, Date.now())}
      </View>
    </Pressable>
  )
}
