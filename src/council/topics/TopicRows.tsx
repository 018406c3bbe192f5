/** Topics as rows of the list that stands beside one of them. */
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { sayStay } from '@/components/step-dots/say-stay'
import { sayPosition } from '~types/method'
import type { TopicRow } from '~types/workspace'
import { ListRow } from '../list-detail/ListRow'
import { RowClock } from './RowClock'
import { Marks } from './TopicCards'

/** `selected`: the one that lies open. */
export function TopicRows({
  rows,
  selected,
  onOpen,
}: {
  rows: readonly TopicRow[]
  selected: string | null
  onOpen: (id: string) => void
}) {
  const now = Date.now()
  return (
    <View className="list-rows">
      {rows.map((row) => (
        <ListRow
          key={row.id}
          id={row.id}
          title={row.title}
          line={
            <>
              {row.placeName} · {sayPosition(row.position)}
              <View className="topics__people">
                <Icon name="people" />
                {row.people} 人
              </View>
            </>
          }
          foot={
            <>
              <Marks row={row} />
              {row.dueAt === null && row.relapsedAt === null ? <View>{sayStay(row.stepSince, now)}</View> : null}
              <RowClock row={row} now={now} />
            </>
          }
          isOn={row.id === selected}
          onOpen={() => onOpen(row.id)}
        />
      ))}
    </View>
  )
}
