/** 议题: one topic of the board with everything that the public may see of it. */
import { useQuery } from '@tanstack/react-query'
import Taro, { useDidShow, usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Page } from '@/components/page/Page'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { StaleLine } from '@/components/states/StaleLine'
import { cloud } from '@/services/cloud/client'
import { TopicView } from './TopicView'
import './index.scss'

/** `?id=` names the topic. */
export default function TopicPage() {
  const id = useRouter().params.id ?? ''
  const query = useQuery({ queryKey: ['board', 'topic', id], queryFn: () => cloud.board.topic({ id }) })
  const topic = query.data
  useDidShow(() => {
    if (query.isStale && !query.isFetching) void query.refetch()
  })
  usePullDownRefresh(async () => {
    await query.refetch()
    Taro.stopPullDownRefresh()
  })
  useShareAppMessage(() => ({
    title: topic?.title ?? '码上协商：一件正在商量的事',
    path: `/pages/topic/index?id=${id}`,
  }))
  return (
    <Page title="议题" width="wide">
      {topic === undefined && query.error === null ? <Skeleton shape="page" count={2} /> : null}
      {topic === undefined && query.error !== null ? (
        <ErrorState
          what="议题"
          error={query.error}
          isRetrying={query.isFetching}
          onRetry={() => void query.refetch()}
          action={
            <Button tone="quiet" icon="board" onPress={() => void Taro.switchTab({ url: '/pages/board/index' })}>
              去看议事板
            </Button>
          }
        />
      ) : null}
      {topic === undefined ? null : (
        <>
          <StaleLine error={query.error} updatedAt={query.dataUpdatedAt} onRetry={() => void query.refetch()} />
          <TopicView topic={topic} readAt={query.dataUpdatedAt} />
        </>
      )}
    </Page>
  )
}
