/** 送达准确率: how often concerns came to the township that dealt with them; for the county, and for a station's head. */
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { StaleLine } from '@/components/states/StaleLine'
import { cloud } from '@/services/cloud/client'
import { RoutingView } from './RoutingView'

/** Opened with `place`: the county, or a township. */
export default function RoutingPage() {
  const { place } = useRouter().params
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['council', 'routing', place ?? ''],
    queryFn: () => cloud.council.routing(place === undefined ? {} : { place }),
  })
  const retry = () => void refetch()
  return (
    <Page title="送达准确率" width="wide">
      {data === undefined ? (
        error === null ? (
          <Skeleton shape="page" count={2} />
        ) : (
          <ErrorState what="送达准确率" error={error} isRetrying={isFetching} onRetry={retry} />
        )
      ) : (
        <>
          <StaleLine error={error} updatedAt={dataUpdatedAt} onRetry={retry} />
          <RoutingView report={data} />
        </>
      )}
    </Page>
  )
}
