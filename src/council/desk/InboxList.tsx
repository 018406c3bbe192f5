/** The rows of the inbox: what, where from, how urgent. */
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { sayAgo, sayDay } from '@/services/dates'
import type { InboxRow, InboxTab } from '~types/desk'
import { ListRow } from '../list-detail/ListRow'
import { Clock } from './Clock'
import './inbox-list.scss'

/** `selected` is the row that lies open beside the list; null on the phone. */
export interface InboxListProps {
  readonly rows: readonly InboxRow[]
  readonly tab: InboxTab
  readonly selected: string | null
  readonly onOpen: (id: string) => void
}

/** See {@link InboxListProps}. */
export function InboxList({ rows, tab, selected, onOpen }: InboxListProps) {
  const now = Date.now()
  return (
    <View className="list-rows">
      {rows.map((row) => (
        <ListRow
          key={row.id}
          id={row.id}
          title={row.title}
          line={<Line row={row} />}
          foot={
            <>
              {tab === 'waiting' ? <Clock due={row.replyBy} now={now} /> : null}
              <View>{sayAgo(row.submittedAt, now)}</View>
            </>
          }
          isOn={row.id === selected}
          onOpen={() => onOpen(row.id)}
        />
      ))}
    </View>
  )
}

function Line({
  row: { placeName, kindLabel, isPassedOn, isEntered, photos, check, state, holdUntil },
}: {
  row: InboxRow
}) {
  return (
    <>
      {placeName} · {kindLabel}
      {isPassedOn ? (
        <View className="inbox-row__passed">
          <Icon name="arrow" />
          转来
        </View>
      ) : null}
      {isEntered ? (
        <View className="inbox-row__passed">
          <Icon name="pen" />
          代录
        </View>
      ) : null}
      {holdUntil !== null && state === 'routed' ? (
        <View className="inbox-row__passed">
          <Icon name="clock" />
          已说明，延到{sayDay(holdUntil, Date.now())}
        </View>
      ) : null}
      {photos > 0 ? (
        <View className="inbox-row__photos">
          <Icon name="camera" />
          {photos}张
        </View>
      ) : null}
      {check === 'review' ? (
        <View className="inbox-row__check">
          <Icon name="alert" />
          需细看
        </View>
      ) : null}
    </>
  )
}
