/** How I stand to this topic and what I have said of it; asked anew whenever the page is shown again. */
import { useQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { cloud } from '@/services/cloud/client'

/** Parts of the page share one question. */
export const useStanding = (id: string) => {
  const query = useQuery({
    queryKey: ['resident', 'topicStanding', id],
    queryFn: () => cloud.resident.topicStanding({ id }),
  })
  useDidShow(() => {
    if (query.isStale && !query.isFetching) void query.refetch()
  })
  return query.data
}
