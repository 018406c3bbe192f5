/** What several councils of a county have in common: which ones, which matters, how far each has come. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { Pressable } from '@/components/pressable/Pressable'
import { sayDay } from '@/services/dates'
import type { BundleRow, SuggestedBundle } from '~types/bundle'
import { CONCERN_STATE_LABELS } from '~types/concern'
import { sayPosition } from '~types/method'
import { figuresOf } from './BundleList'
import { useSeparate } from './use-bundles'
import './bundles.scss'

/** `onOpen` opens a concern that waits at the county itself. */
export interface CommonPanelProps {
  readonly bundle: SuggestedBundle
  readonly place: string | undefined
  readonly onOpen: (id: string) => void
}

/** See {@link CommonPanelProps}. */
export function CommonPanel({ bundle, place, onOpen }: CommonPanelProps) {
  const { separate, isSending } = useSeparate(place)
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '2' } : {}
  return (
    <View className="common">
      <View>
        <View className="common__title" {...heading}>
          {bundle.because}
        </View>
        <View className="common__figures">{figuresOf(bundle, true)}</View>
      </View>
      {byCouncil(bundle.rows).map(([council, rows]) => (
        <View key={council} className="common__council">
          <View className="common__name">
            <View>{council}</View>
            <View className="common__count ms-tabular">{rows.length} 件</View>
          </View>
          {rows.map((row) => (
            <Matter key={row.id} row={row} onOpen={onOpen} />
          ))}
        </View>
      ))}
      {bundle.rows.length < bundle.matters ? (
        <View className="common__more">还有 {bundle.matters - bundle.rows.length} 件没有列出。</View>
      ) : null}
      <View className="common__foot">
        <Button
          tone="quiet"
          isBusy={isSending}
          onPress={() =>
            void separate(
              '这些不是同一类问题？',
              bundle.rows.map(({ id }) => id),
            )
          }
        >
          不是同一类问题
        </Button>
      </View>
    </View>
  )
}

function Matter({ row, onOpen }: { row: BundleRow; onOpen: (id: string) => void }) {
  const content = (
    <>
      <View className="common__matter-title">{row.title}</View>
      <View className="common__line">
        {row.of === 'topic' ? `议题 · ${sayPosition(row.position)}` : CONCERN_STATE_LABELS[row.state]} · {row.placeName}{' '}
        · {sayDay(row.day, Date.now())} · {row.number}
      </View>
    </>
  )
  if (row.of === 'topic' || !row.isMine) return <View className="common__matter">{content}</View>
  return (
    <Pressable role="link" className="common__matter common__matter--link" onPress={() => onOpen(row.id)}>
      {content}
      <View className="common__go">
        去分派
        <Icon name="chevron" />
      </View>
    </Pressable>
  )
}

/** Councils with most matters first. */
const byCouncil = (rows: readonly BundleRow[]): [string, BundleRow[]][] => {
  const groups = new Map<string, BundleRow[]>()
  for (const row of rows) groups.set(row.councilName, [...(groups.get(row.councilName) ?? []), row])
  return [...groups].sort(([, a], [, b]) => b.length - a.length)
}
