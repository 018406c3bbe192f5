/** The board of one council: place, figures, tabs by phase, cards. */
import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { StaleLine } from '@/components/states/StaleLine'
import { type Tab, Tabs } from '@/components/tabs/Tabs'
import { PHASE_LABELS, PHASES } from '~types/method'
import { BoardFigures } from './BoardFigures'
import { Cards } from './Cards'
import { type PhaseTab, useBoard } from './use-board'

const TABS: readonly Tab<PhaseTab>[] = [
  { key: 'all', label: '全部' },
  ...PHASES.map((phase) => ({ key: phase, label: PHASE_LABELS[phase] })),
]

/** `onSwitch` lets the person choose another township. */
export function BoardOf({ council, onSwitch }: { council: string; onSwitch: () => void }) {
  const [tab, setTab] = useState<PhaseTab>('all')
  const { query, head, cards } = useBoard(council, tab)
  // Tabs stay as they were left: coming back, an old board is asked for anew.
  useDidShow(() => {
    if (query.isStale && !query.isFetching) void query.refetch()
  })
  usePullDownRefresh(async () => {
    await query.refetch()
    Taro.stopPullDownRefresh()
  })
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
  })
  useShareAppMessage(() => ({
    title: `${head?.council.name ?? '协商议事会'}的议事板`,
    path: `/pages/board/index?council=${council}`,
  }))
  if (head === null && query.error !== null) {
    return (
      <>
        <ErrorState
          what="议事板"
          error={query.error}
          isRetrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
        <View className="board__other">
          <Button tone="quiet" onPress={onSwitch}>
            换个乡镇看看
          </Button>
        </View>
      </>
    )
  }
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '1' } : {}
  return (
    <View className="board">
      <View className="board__side">
        <View className="board__place">
          <View className="board__names">
            <View className="board__county">{head?.countyName ?? ' '}</View>
            <View className="board__title" {...heading}>
              {head === null ? '正在打开…' : `${head.council.placeName} · 协商议事会`}
            </View>
          </View>
          <Button isSmall icon="pin" onPress={onSwitch} label="换一个乡镇">
            切换
          </Button>
        </View>
        {head?.headline ? <BoardFigures headline={head.headline} /> : <Skeleton shape="figures" />}
      </View>
      <View className="board__list">
        <Tabs label="按阶段看议题" items={TABS} value={tab} onChange={setTab} />
        <View className="board__cards">
          {cards === null ? null : (
            <StaleLine error={query.error} updatedAt={query.dataUpdatedAt} onRetry={() => void query.refetch()} />
          )}
          <Cards
            cards={cards}
            tab={tab}
            error={query.error}
            hasMore={query.hasNextPage}
            isFetching={query.isFetching}
            onMore={() => void query.fetchNextPage()}
            onRetry={() => void query.refetch()}
          />
        </View>
      </View>
    </View>
  )
}
