/** 送达准确率: how often concerns came to the township that dealt with them; for the county, and for a station's head. */
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import { RoutingView } from './RoutingView'

/** Opened with `place`: the county, or a township. */
export default function RoutingPage() {
  const { place } = useRouter().params
  const query = useQuery({
    queryKey: ['council', 'routing', place ?? ''],
    queryFn: () => cloud.council.routing(place === undefined ? {} : { place }),
  })
  return (
    <Page title="送达准确率" width="wide">
      <Answered query={query} what="送达准确率" skeleton={<Skeleton shape="page" count={2} />}>
        {(report) => <RoutingView report={report} />}
      </Answered>
    </Page>
  )
}
