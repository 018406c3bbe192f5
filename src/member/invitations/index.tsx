/** 我的邀请: the consultations to which I am invited, the next one on top, with a month beside them. */
import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { MoreRows } from '@/components/states/MoreRows'
import { Skeleton } from '@/components/states/Skeleton'
import { Tabs } from '@/components/tabs/Tabs'
import { cloud } from '@/services/cloud/client'
import { dayOf } from '@/services/dates'
import { useIsWide } from '@/services/use-is-wide'
import { usePaged } from '@/services/use-paged'
import type { InvitationRow } from '~types/invitation'
import { byMonth, sortedRows } from './by-month'
import { InvitationCard } from './InvitationCard'
import { MonthGrid, type ShownMonth } from './MonthGrid'
import './index.scss'

/** See the file's purpose. */
export default function InvitationsPage() {
  const query = usePaged(['member', 'invitations'], (cursor) => cloud.member.invitations(cursor))
  const { data, refetch } = query
  useDidShow(() => {
    if (data !== undefined) void refetch()
  })
  return (
    <Page title="我的邀请" width="wide">
      <Answered query={query} what="我的邀请" skeleton={<Skeleton shape="cards" />}>
        {({ pages }) => <Invitations rows={pages.flatMap((page) => page.rows)} />}
      </Answered>
      <MoreRows query={query} />
      <View className="invitations__code">
        <Button tone="quiet" isSmall onPress={() => void Taro.navigateTo({ url: '/member/seat/index' })}>
          工作站给了我席位码
        </Button>
      </View>
    </Page>
  )
}

/** On a phone one of the two; a wide screen has room for both. */
type Look = 'list' | 'month'

function Invitations({ rows }: { rows: readonly InvitationRow[] }) {
  const now = Date.now()
  const { ahead, past } = sortedRows(rows, now)
  const isWide = useIsWide()
  const [view, setView] = useState<Look>('list')
  const [shown, setShown] = useState<ShownMonth>({ ...dayOf(ahead[0]?.startsAt ?? now), date: null })
  if (rows.length === 0) {
    return (
      <Empty art="letter" title="还没有邀请" text="工作站请您参加协商会时，邀请会出现在这里，也会在“消息”里告诉您。" />
    )
  }
  const isInMonth = ({ startsAt }: InvitationRow): boolean => {
    const day = dayOf(startsAt)
    return day.year === shown.year && day.month === shown.month
  }
  const isShown = (row: InvitationRow): boolean => isInMonth(row) && dayOf(row.startsAt).date === shown.date
  return (
    <View className="invitations">
      {isWide ? null : (
        <Tabs<Look>
          label="怎么看"
          items={[
            { key: 'list', label: '按先后' },
            { key: 'month', label: '月历' },
          ]}
          value={view}
          onChange={(next) => {
            setView(next)
            setShown({ ...shown, date: null })
          }}
        />
      )}
      {isWide || view === 'month' ? (
        <View className="invitations__month">
          <MonthGrid rows={rows} shown={shown} onShow={setShown} />
        </View>
      ) : null}
      <View className="invitations__list">
        {!isWide && view === 'month' && shown.date === null ? (
          <Section title={`${shown.month}月`} rows={rows.filter(isInMonth)} empty="这个月没有协商会。" />
        ) : shown.date === null ? (
          <>
            <Section title="快到的" rows={ahead} empty="没有要参加的协商会。" />
            {past.length === 0 ? null : <Section title="以前的" rows={past} empty="" />}
          </>
        ) : (
          <>
            <Section title={`${shown.month}月${shown.date}日`} rows={rows.filter(isShown)} empty="这一天没有协商会。" />
            <Button tone="quiet" isSmall onPress={() => setShown({ ...shown, date: null })}>
              看全部
            </Button>
          </>
        )}
      </View>
    </View>
  )
}

function Section({ title, rows, empty }: { title: string; rows: readonly InvitationRow[]; empty: string }) {
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '2' } : {}
  return (
    <View className="invitations__section">
      <View className="invitations__title" {...heading}>
        {title}
      </View>
      {rows.length === 0 ? <View className="invitations__none">{empty}</View> : null}
      {byMonth(rows).map((month) => (
        <View key={month.key} className="invitations__section">
          <View className="invitations__of-month">{month.label}</View>
          {month.rows.map((row) => (
            <InvitationCard key={row.id} row={row} />
          ))}
        </View>
      ))}
    </View>
  )
}
