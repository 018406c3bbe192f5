/** The seats: who is there, late, gone or writes; ticking who has no phone; who waits to speak; declared interests beside them. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Badge, type BadgeProps } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import type { Live, LiveSeat } from '~types/live'
import type { LiveActing } from './use-live'

/** Rows drawn at first. */
const FIRST = 12

type Look = Omit<BadgeProps, 'children'> & { readonly words: string }

const lookOf = ({ presence, hasWritten }: LiveSeat): Look => {
  if (presence?.leftAt != null) return { tone: 'waiting', icon: 'turn-back', words: '已离开' }
  if (presence) return { tone: 'done', icon: 'check', words: presence.isLate ? '迟到' : '已到' }
  return hasWritten
    ? { tone: 'done', icon: 'pen', words: '已写意见' }
    : { tone: 'waiting', icon: 'clock', words: '没到' }
}

const isThere = ({ presence }: LiveSeat): boolean => presence !== null && presence.leftAt === null

/** See the file's purpose. */
export function LiveSeats({ live, acting }: { live: Live; acting: LiveActing }) {
  const [isWhole, setWhole] = useState(false)
  const { seats, speakers, declared, state } = live
  const shown = isWhole ? seats : seats.slice(0, FIRST)
  const canTick = state === 'called' || state === 'open'
  const speak = (next: string[]) => acting.act({ do: 'speakers', speakers: next })
  const nameless = (declared ?? []).filter(({ seat }) => seat === null)
  return (
    <Card title={`席位（已到 ${seats.filter(isThere).length} / ${seats.length}）`}>
      <View className="meet__seats">
        {nameless.map(({ text }) => (
          <Notice key={text} tone="highlight" title="申明过利害关系">
            {text}
          </Notice>
        ))}
        {shown.map((seat) => {
          const { tone, icon, words } = lookOf(seat)
          const place = speakers.indexOf(seat.id)
          return (
            <View key={seat.id} className="meet__seat">
              <View className="meet__line">
                <View className="meet__who">
                  {seat.called}
                  {seat.name === null ? '' : `（${seat.name}）`}
                </View>
                <Badge tone={tone} icon={icon}>
                  {words}
                </Badge>
              </View>
              {(declared ?? [])
                .filter((each) => each.seat === seat.id)
                .map(({ text }) => (
                  <Notice key={text} tone="highlight" title="利害关系">
                    {text}
                  </Notice>
                ))}
              {place === -1 ? null : (
                <View className="meet__small">{place === 0 ? '正在发言' : `排第 ${place + 1} 个发言`}</View>
              )}
              {canTick ? (
                <View className="live__buttons">
                  {isThere(seat) ? (
                    <Button
                      isSmall
                      tone="quiet"
                      label={`${seat.called}离开了`}
                      onPress={() => acting.act({ do: 'tick', seat: seat.id, as: 'left' })}
                    >
                      离开了
                    </Button>
                  ) : (
                    <Button
                      isSmall
                      icon="check"
                      label={`${seat.called}到了`}
                      onPress={() => acting.act({ do: 'tick', seat: seat.id, as: 'present' })}
                    >
                      到了
                    </Button>
                  )}
                  {seat.presence?.by === 'clerk' ? (
                    <Button
                      isSmall
                      tone="quiet"
                      label={`${seat.called}点错了`}
                      onPress={() => acting.act({ do: 'tick', seat: seat.id, as: 'absent' })}
                    >
                      点错了
                    </Button>
                  ) : null}
                  {state === 'open' ? (
                    <Button
                      isSmall
                      tone="quiet"
                      label={place === -1 ? `${seat.called}要发言` : `${seat.called}说完了`}
                      onPress={() =>
                        speak(place === -1 ? [...speakers, seat.id] : speakers.filter((each) => each !== seat.id))
                      }
                    >
                      {place === -1 ? '要发言' : '说完了'}
                    </Button>
                  ) : null}
                </View>
              ) : null}
            </View>
          )
        })}
        {shown.length === seats.length ? null : (
          <Button tone="quiet" isSmall onPress={() => setWhole(true)}>
            {`看全部 ${seats.length} 人`}
          </Button>
        )}
      </View>
    </Card>
  )
}
