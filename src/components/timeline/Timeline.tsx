/** A vertical line with one entry for each turn of a matter: who (by role), when, what; newest first. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayAgo, sayExactly } from '@/services/dates'
import type { EventKind, TimelineEvent } from '~types/timeline'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/Icon'
import { Pressable } from '../pressable/Pressable'
import './timeline.scss'

const LOOKS = {
  submitted: { icon: 'pen', tone: 'waiting' },
  held: { icon: 'clock', tone: 'waiting' },
  'on-hold': { icon: 'clock', tone: 'highlight' },
  passed: { icon: 'arrow', tone: 'waiting' },
  accepted: { icon: 'check', tone: 'done' },
  returned: { icon: 'turn-back', tone: 'highlight' },
  withdrawn: { icon: 'close', tone: 'waiting' },
  opened: { icon: 'board', tone: 'done' },
  filed: { icon: 'pen', tone: 'done' },
  'moved-on': { icon: 'arrow', tone: 'highlight' },
  merged: { icon: 'board', tone: 'done' },
} as const satisfies Record<EventKind, { icon: IconName; tone: 'waiting' | 'done' | 'highlight' }>

/** `events` in any order, oldest first where two are of the same moment. Pressing a time shows the exact one. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  // Of the same moment the later one in the list is the newer.
  const newestFirst = events
    .map((event, place) => ({ event, place }))
    .sort((a, b) => b.event.at - a.event.at || b.place - a.place)
  const list = process.env.TARO_ENV === 'h5' ? { role: 'list', 'aria-label': '办理经过' } : {}
  return (
    <View className="ms-timeline" {...list}>
      {newestFirst.map(({ event, place }, index) => (
        <Entry key={place} event={event} isLast={index === newestFirst.length - 1} />
      ))}
    </View>
  )
}

function Entry({ event, isLast }: { event: TimelineEvent; isLast: boolean }) {
  const [isExact, setExact] = useState(false)
  const look = LOOKS[event.kind]
  const item = process.env.TARO_ENV === 'h5' ? { role: 'listitem' } : {}
  return (
    <View className={classNames('ms-timeline__entry', isLast && 'ms-timeline__entry--last')} {...item}>
      <View className={`ms-timeline__mark ms-timeline__mark--${look.tone}`}>
        <Icon name={look.icon} />
      </View>
      <View className="ms-timeline__body">
        <View className="ms-timeline__title">{event.title}</View>
        <View className="ms-timeline__who">
          {event.by} ·{' '}
          <Pressable className="ms-timeline__when" onPress={() => setExact(!isExact)}>
            {isExact ? sayExactly(event.at) : sayAgo(event.at, Date.now())}
          </Pressable>
        </View>
        {event.text === null ? null : <View className="ms-timeline__text">{event.text}</View>}
      </View>
    </View>
  )
}
