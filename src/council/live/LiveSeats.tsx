/** The seats: who is there, late, gone or writes; ticking who has no phone; who waits to speak; declared interests beside them. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import type { Live, LiveSeat } from '~types/live'
import { LiveSeatRow } from './LiveSeatRow'
import type { LiveActing } from './use-live'

/** Rows drawn at first. */
const FIRST = 12

const isThere = ({ presence }: LiveSeat): boolean => presence !== null && presence.leftAt === null

/** See the file's purpose. */
export function LiveSeats({ live, acting }: { live: Live; acting: LiveActing }) {
  const [isWhole, setWhole] = useState(false)
  const { seats, declared } = live
  const shown = isWhole ? seats : seats.slice(0, FIRST)
  const nameless = (declared ?? []).filter(({ seat }) => seat === null)
  return (
    <Card title={`席位（已到 ${seats.filter(isThere).length} / ${seats.length}）`}>
      <View className="meet__seats">
        {nameless.map(({ text }) => (
          <Notice key={text} tone="highlight" title="申明过利害关系">
            {text}
          </Notice>
        ))}
        {shown.map((seat) => (
          <LiveSeatRow
            key={seat.id}
            seat={seat}
            live={live}
            acting={acting}
            declared={(declared ?? []).filter((each) => each.seat === seat.id).map(({ text }) => text)}
          />
        ))}
        {shown.length === seats.length ? null : (
          <Button tone="quiet" isSmall onPress={() => setWhole(true)}>
            {`看全部 ${seats.length} 人`}
          </Button>
        )}
      </View>
    </Card>
  )
}
