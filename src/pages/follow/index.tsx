/** 跟进的事: somebody else's concern that I joined, as far as others may see it. */
import { useQuery } from '@tanstack/react-query'
import { useDidShow, useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { StaleLine } from '@/components/states/StaleLine'
import { cloud } from '@/services/cloud/client'
import { FollowedView } from './FollowedView'
import './index.scss'

/** `?id=` names the concern. */
export default function FollowPage() {
  const id = useRouter().params.id ?? ''
  const query = useQuery({
    queryKey: ['resident', 'followedConcern', id],
    queryFn: () => cloud.resident.followedConcern({ id }),
  })
  const { data, error, isFetching, refetch, dataUpdatedAt } = query
  useDidShow(() => {
    if (data !== undefined) void refetch()
  })
  return (
    <Page title="跟进的事" width="wide">
      {data === undefined && error === null ? <Skeleton shape="page" count={2} /> : null}
      {data === undefined && error !== null ? (
        <ErrorState what="跟进的事" error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined ? null : (
        <>
          <StaleLine error={error} updatedAt={dataUpdatedAt} onRetry={() => void refetch()} />
          <FollowedView matter={data} />
        </>
      )}
    </Page>
  )
}
