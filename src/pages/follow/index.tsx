/** 跟进的事: somebody else's concern that I joined, as far as others may see it. */
import { useQuery } from '@tanstack/react-query'
import { useDidShow, useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
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
  const { data, refetch } = query
  useDidShow(() => {
    if (data !== undefined) void refetch()
  })
  return (
    <Page title="跟进的事" width="wide">
      <Answered query={query} what="跟进的事" skeleton={<Skeleton shape="page" count={2} />}>
        {(matter) => <FollowedView matter={matter} />}
      </Answered>
    </Page>
  )
}
