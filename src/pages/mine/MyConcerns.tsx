/** The concerns that I submitted, newest first, each with its state and what happens next; above them what is still on its way. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { OutboxRows } from '@/components/outbox-rows/OutboxRows'
import { Empty } from '@/components/states/Empty'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { StaleLine } from '@/components/states/StaleLine'
import { cloud } from '@/services/cloud/client'
import { useOutbox } from '@/services/outbox/outbox-store'
import { ConcernCard } from './ConcernCard'

/** See the file's purpose. */
export function MyConcerns() {
  const waiting = useOutbox()
  const query = useInfiniteQuery({
    queryKey: ['resident', 'mine'],
    queryFn: ({ pageParam }) => cloud.resident.mine(pageParam === null ? {} : { after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const isUnknown = query.data === undefined
  return (
    <View className="mine__list">
      <OutboxRows />
      {isUnknown && query.error === null ? <Skeleton shape="cards" /> : null}
      {isUnknown && query.error !== null ? (
        <ErrorState
          what="我的诉求"
          error={query.error}
          isRetrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {isUnknown ? null : (
        <StaleLine error={query.error} updatedAt={query.dataUpdatedAt} onRetry={() => void query.refetch()} />
      )}
      {rows.map((row) => (
        <ConcernCard key={row.id} row={row} />
      ))}
      {!isUnknown && rows.length === 0 && waiting.length === 0 ? (
        <Empty
          art="form"
          title="您还没有提过诉求"
          text="身边有急难愁盼的事，说一声，件件有回音。"
          action={
            <Button tone="primary" icon="pen" onPress={() => void Taro.switchTab({ url: '/pages/submit/index' })}>
              去提诉求
            </Button>
          }
        />
      ) : null}
      {query.hasNextPage ? (
        <Button tone="quiet" isBlock isBusy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          再看一些
        </Button>
      ) : null}
    </View>
  )
}
