/** One seat: who is there and how, declared interests, and what the clerk does about it: tick, a substitute, the list of speakers. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Badge, type BadgeProps } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { sayClock } from '@/services/dates'
import type { Live, LiveSeat, TickInput } from '~types/live'
import { SubstituteForm } from './SubstituteForm'
import type { LiveActing } from './use-live'

type Look = Omit<BadgeProps, 'children'> & { readonly words: string }

const lookOf = ({ presence, hasWritten }: LiveSeat): Look => {
  if (presence?.leftAt != null) return { tone: 'waiting', icon: 'turn-back', words: '已离开' }
  if (presence?.by === 'online') return { tone: 'done', icon: 'check', words: '线上' }
  if (presence) return { tone: 'done', icon: 'check', words: presence.isLate ? '迟到' : '已到' }
  return hasWritten
    ? { tone: 'done', icon: 'pen', words: '已写意见' }
    : { tone: 'waiting', icon: 'clock', words: '没到' }
}

/** What can be ticked now: before the opening nobody is late, afterwards the clerk says who was. */
const ticksFor = ({ presence }: LiveSeat, state: Live['state']): readonly (readonly [TickInput['as'], string])[] => {
  if (presence?.leftAt != null) return [['back', '回来了']]
  if (presence === null) {
    return state === 'open'
      ? [
          ['present', '准时到'],
          ['late', '迟到'],
        ]
      : [['present', '到了']]
  }
  const other: readonly [TickInput['as'], string] = presence.isLate ? ['present', '改记准时'] : ['late', '改记迟到']
  const taken: readonly (readonly [TickInput['as'], string])[] = presence.by === 'clerk' ? [['absent', '点错了']] : []
  return state === 'open' ? [['left', '离开了'], other, ...taken] : [['left', '离开了'], ...taken]
}

/** `declared`: interests of whoever sits there. */
export interface LiveSeatRowProps {
  readonly seat: LiveSeat
  readonly live: Live
  readonly acting: LiveActing
  readonly declared: readonly string[]
}

/** See {@link LiveSeatRowProps}. */
export function LiveSeatRow({ seat, live: { session, state, speakers }, acting, declared }: LiveSeatRowProps) {
  const [isNaming, setNaming] = useState(false)
  const { id, called, name, presence, substitute } = seat
  const { tone, icon, words } = lookOf(seat)
  const place = speakers.indexOf(id)
  const canTick = state === 'called' || state === 'open'
  return (
    <View className="meet__seat">
      <View className="meet__line">
        <View className="meet__who">
          {called}
          {name === null ? '' : `（${name}）`}
        </View>
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
      </View>
      {declared.map((text) => (
        <Notice key={text} tone="highlight" title="利害关系">
          {text}
        </Notice>
      ))}
      {presence === null || presence.away.length === 0 ? null : (
        <View className="meet__small">
          中途离开：{presence.away.map(({ from, until }) => `${sayClock(from)} 到 ${sayClock(until)}`).join('，')}
        </View>
      )}
      {substitute === null ? null : <View className="meet__small">请人代替：{substitute}</View>}
      {place === -1 ? null : (
        <View className="meet__small">{place === 0 ? '正在发言' : `排第 ${place + 1} 个发言`}</View>
      )}
      {canTick ? (
        <View className="live__buttons">
          {ticksFor(seat, state).map(([as, word]) => (
            <Button
              key={as}
              isSmall
              tone={presence === null ? 'secondary' : 'quiet'}
              label={`${called}${word}`}
              onPress={() => acting.act({ do: 'tick', seat: id, as })}
            >
              {word}
            </Button>
          ))}
          {substitute === null || isNaming ? null : (
            <Button isSmall tone="quiet" label={`${called}的代替人来了`} onPress={() => setNaming(true)}>
              代替的人来了
            </Button>
          )}
          {state === 'open' ? (
            <Button
              isSmall
              tone="quiet"
              label={place === -1 ? `${called}要发言` : `${called}说完了`}
              onPress={() => acting.act({ do: place === -1 ? 'join' : 'leave', seat: id })}
            >
              {place === -1 ? '要发言' : '说完了'}
            </Button>
          ) : null}
        </View>
      ) : null}
      {isNaming ? (
        <SubstituteForm session={session} seat={id} name={substitute ?? ''} onClose={() => setNaming(false)} />
      ) : null}
    </View>
  )
}
