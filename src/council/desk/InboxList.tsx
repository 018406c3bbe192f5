/** The rows of the inbox: what, where from, how urgent. */
import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/Icon'
import { Pressable } from '@/components/pressable/Pressable'
import { sayAgo } from '@/services/dates'
import type { InboxRow, InboxTab } from '~types/desk'
import { Clock } from './Clock'
import './inbox-list.scss'

/** Where a row stands in the page, so that the keyboard's focus can go there. */
export const rowId = (id: string): string => `row-${id}`

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
    <View className="inbox-list">
      {rows.map((row) => (
        <Pressable
          key={row.id}
          id={rowId(row.id)}
          role="link"
          className={classNames('inbox-row', row.id === selected && 'inbox-row--on')}
          onPress={() => onOpen(row.id)}
        >
          <View className="inbox-row__title">{row.title}</View>
          <View className="inbox-row__line">
            {row.placeName} · {row.kindLabel}
            {row.isPassedOn ? (
              <View className="inbox-row__passed">
                <Icon name="arrow" />
                转来
              </View>
            ) : null}
            {row.photos > 0 ? (
              <View className="inbox-row__photos">
                <Icon name="camera" />
                {row.photos}张
              </View>
            ) : null}
            {row.check === 'review' ? (
              <View className="inbox-row__check">
                <Icon name="alert" />
                需细看
              </View>
            ) : null}
          </View>
          <View className="inbox-row__foot">
            {tab === 'waiting' ? <Clock due={row.replyBy} now={now} /> : null}
            <View className="inbox-row__when">{sayAgo(row.submittedAt, now)}</View>
          </View>
        </Pressable>
      ))}
    </View>
  )
}
