/** The cards of a board, and what stands in their place while there are none. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/states/Empty'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { PHASE_LABELS } from '~types/method'
import type { Card } from '~types/topic'
import { TopicCard } from './TopicCard'
import type { PhaseTab } from './use-board'

/** `cards` null: not known yet. */
export interface CardsProps {
  readonly cards: readonly Card[] | null
  readonly tab: PhaseTab
  readonly error: unknown
  readonly hasMore: boolean
  readonly isFetching: boolean
  readonly onMore: () => void
  readonly onRetry: () => void
}

/** See {@link CardsProps}. */
export function Cards({ cards, tab, error, hasMore, isFetching, onMore, onRetry }: CardsProps) {
  if (cards === null) {
    return error === null ? (
      <Skeleton shape="cards" />
    ) : (
      <ErrorState what="议题" error={error} isRetrying={isFetching} onRetry={onRetry} />
    )
  }
  if (cards.length === 0) return <NoCards tab={tab} />
  return (
    <>
      <View className="board__grid">
        {cards.map((card) => (
          <TopicCard key={card.id} card={card} />
        ))}
      </View>
      <View className="board__end">
        {hasMore ? (
          <Button tone="quiet" isBlock isBusy={isFetching} onPress={onMore}>
            再看一些
          </Button>
        ) : (
          '都在这里了'
        )}
      </View>
    </>
  )
}

function NoCards({ tab }: { tab: PhaseTab }) {
  if (tab !== 'all')
    return <Empty art="board" title={`现在没有“${PHASE_LABELS[tab]}”阶段的议题`} text="可以看看“全部”。" />
  return (
    <Empty
      art="board"
      title="这块板上还没有议题"
      text="大家提的急难愁盼，工作站受理后就会列在这里，办到哪一步都看得见。"
      action={
        <Button tone="primary" icon="pen" onPress={() => void Taro.switchTab({ url: '/pages/submit/index' })}>
          去提诉求
        </Button>
      }
    />
  )
}
