/** The agenda while a session is held: what is at hand, and how long is left for it. */
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Live } from '~types/live'
import { Badge } from '../badge/Badge'
import { Button } from '../button/Button'
import './live.scss'

/** `onMove` moves the meeting to an item; absent for those who only follow. */
export interface AgendaClockProps {
  readonly live: Pick<Live, 'call' | 'stage' | 'now' | 'state'>
  readonly onMove?: (item: number) => void
  readonly isMoving?: boolean
}

/** Milliseconds. */
const TICK = 10_000

/** Minutes left of the item, by the cloud's clock and how long ago it spoke. */
const sayLeft = (minutes: number, since: number, now: number): string => {
  const left = Math.ceil((since + minutes * 60_000 - now) / 60_000)
  return left >= 0 ? `还有 ${left} 分钟` : `超过 ${-left} 分钟`
}

/** See {@link AgendaClockProps}. */
export function AgendaClock({ live: { call, stage, now, state }, onMove, isMoving = false }: AgendaClockProps) {
  const [heard, setHeard] = useState({ now, at: Date.now() })
  const [, setBeat] = useState(0)
  useEffect(() => setHeard({ now, at: Date.now() }), [now])
  useEffect(() => {
    const timer = setInterval(() => setBeat((beat) => beat + 1), TICK)
    return () => clearInterval(timer)
  }, [])
  const there = heard.now + Date.now() - heard.at
  const at = state === 'open' ? (stage?.item ?? null) : null
  return (
    <View className="agenda">
      {call.agenda.map(({ item, minutes }, index) => {
        const isNow = index === at
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item stands where it stands, and may be named twice
          <View key={index} className={isNow ? 'agenda__item agenda__item--now' : 'agenda__item'}>
            <View className="agenda__words">
              {index + 1}. {item}
            </View>
            {isNow && stage ? (
              <Badge tone={there > stage.since + minutes * 60_000 ? 'late' : 'highlight'} icon="clock">
                {sayLeft(minutes, stage.since, there)}
              </Badge>
            ) : (
              <View className="agenda__minutes">{minutes} 分钟</View>
            )}
          </View>
        )
      })}
      {onMove !== undefined && at !== null ? (
        <View className="live__buttons">
          {at + 1 < call.agenda.length ? (
            <Button isSmall icon="arrow" isBusy={isMoving} onPress={() => onMove(at + 1)}>
              下一项
            </Button>
          ) : null}
          {at > 0 ? (
            <Button isSmall tone="quiet" isDisabled={isMoving} onPress={() => onMove(at - 1)}>
              回上一项
            </Button>
          ) : null}
        </View>
      ) : null}
    </View>
  )
}
