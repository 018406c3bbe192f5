/** The matters of others that I joined (我也遇到), newest first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/states/Empty'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { StaleLine } from '@/components/states/StaleLine'
import { cloud } from '@/services/cloud/client'
import { FollowedCard } from './FollowedCard'

/** See the file's purpose. */
export function MyFollowed() {
  const query = useInfiniteQuery({
    queryKey: ['resident', 'followed'],
    queryFn: ({ pageParam }) => cloud.resident.followed(pageParam === null ? {} : { after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
  if (query.data === undefined) {
    if (query.error === null) return <Skeleton shape="cards" />
    return (
      <ErrorState
        what="跟进的事"
        error={query.error}
        isRetrying={query.isFetching}
        onRetry={() => void query.refetch()}
      />
    )
  }
  const rows = query.data.pages.flatMap((page) => page.rows)
  return (
    <View className="mine__list">
      <StaleLine error={query.error} updatedAt={query.dataUpdatedAt} onRetry={() => void query.refetch()} />
      {rows.map((row) => (
        <FollowedCard key={row.target} row={row} />
      ))}
      {rows.length === 0 ? (
        <Empty
          art="board"
          title="还没有跟进的事"
          text="在议事板上看到您也遇到的事，点“我也遇到，跟进”，有进展就会告诉您。"
          action={
            <Button icon="board" onPress={() => void Taro.switchTab({ url: '/pages/board/index' })}>
              去看议事板
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
