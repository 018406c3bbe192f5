/** The left column of the workbench (the whole page on the phone): whose inbox, its tabs with counts, its rows. */
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { MoreRows } from '@/components/states/MoreRows'
import { Skeleton } from '@/components/states/Skeleton'
import { Tabs } from '@/components/tabs/Tabs'
import { INBOX_TAB_LABELS, INBOX_TABS, type InboxTab } from '~types/desk'
import { BundleList } from '../bundles/BundleList'
import { InboxList } from './InboxList'
import type { Desk } from './use-desk'

const EMPTY = {
  waiting: { title: '都办完了', text: '新的诉求到了会出现在这里，并按答复期限排好。' },
  accepted: { title: '还没有列为议题的诉求', text: '在“待受理”里点“列为议题”，它会公开到议事板，并留在这里。' },
  returned: { title: '还没有答复过的诉求', text: '不适合协商的诉求，写明理由答复后会留在这里。' },
} as const satisfies Record<InboxTab, { title: string; text: string }>

/** `onOpen` opens a row: beside the list, or as a page of its own. */
export function InboxColumn({ desk, onOpen }: { desk: Desk; onOpen: (id: string) => void }) {
  const { tab, counts, bundles } = desk
  const isCounty = desk.place?.code.length === 6
  const suggestions = {
    key: 'bundles' as const,
    label: isCounty ? '共性问题' : '可能是同一件事',
    ...(bundles.data === undefined ? {} : { count: bundles.data.bundles.length }),
  }
  return (
    <View className="inbox__column">
      <Tabs
        label="诉求状态"
        items={[
          ...INBOX_TABS.map((key) => ({
            key,
            label: INBOX_TAB_LABELS[key],
            ...(counts === null ? {} : { count: counts[key] }),
          })),
          suggestions,
        ]}
        value={tab}
        onChange={desk.changeTab}
      />
      {tab === 'waiting' && counts !== null && counts.late > 0 ? (
        <View className="inbox__late">
          <Icon name="alert" />
          {counts.late} 件已超期，请先办
        </View>
      ) : null}
      {tab === 'bundles' ? (
        <BundleList query={bundles} isCounty={isCounty} selected={desk.selected} onOpen={onOpen} />
      ) : (
        <InboxRows desk={desk} tab={tab} onOpen={onOpen} />
      )}
    </View>
  )
}

function InboxRows({ desk, tab, onOpen }: { desk: Desk; tab: InboxTab; onOpen: (id: string) => void }) {
  const { query, inboxRows: rows } = desk
  return (
    <>
      <Answered query={query} what="工作台" skeleton={<Skeleton shape="rows" count={6} />}>
        {() =>
          rows.length === 0 ? (
            <Empty art="desk" {...EMPTY[tab]} />
          ) : (
            <InboxList rows={rows} tab={tab} selected={desk.selected} onOpen={onOpen} />
          )
        }
      </Answered>
      <MoreRows query={query} />
    </>
  )
}
