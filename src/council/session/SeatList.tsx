/** Everybody invited, once they are asked for: who has still to answer first; each row opens what the station can do for the seat. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import type { SeatRow as Row, StationSession } from '~types/calling'
import { SeatRow } from './SeatRow'

/** Rows drawn at first. */
const FIRST = 12

const isOpen = ({ answer }: Row): boolean => answer?.isCurrent !== true

/** `topic` is its id. */
export function SeatList({
  topic,
  session,
}: {
  readonly topic: string
  readonly session: NonNullable<StationSession['session']>
}) {
  const [isOpened, setOpened] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const rows = [...session.seats.filter(isOpen), ...session.seats.filter((row) => !isOpen(row))]
  const shown = isWhole ? rows : rows.slice(0, FIRST)
  if (!isOpened) {
    return (
      <View>
        <Button isSmall icon="people" onPress={() => setOpened(true)}>
          看名单和答复
        </Button>
      </View>
    )
  }
  return (
    <View className="meeting__seats">
      {shown.map((row) => (
        <SeatRow key={row.id} topic={topic} row={row} session={session} />
      ))}
      {shown.length === rows.length ? null : (
        <Button tone="quiet" isSmall onPress={() => setWhole(true)}>
          {`看全部 ${rows.length} 人`}
        </Button>
      )}
    </View>
  )
}
