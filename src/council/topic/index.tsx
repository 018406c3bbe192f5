/** One topic's workspace as a page: opened from the board of topics. */
import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { TopicDesk } from './TopicDesk'
import { useWorkspace } from './use-workspace'

/** Opened with `id`. */
export default function TopicPage() {
  const { id = '' } = useRouter().params
  const query = useWorkspace(id)
  return (
    <Page title="议题办理" width="full">
      <Answered query={query} what="议题" skeleton={<Skeleton shape="page" count={2} />}>
        {(topic) => <TopicDesk key={topic.id} topic={topic} />}
      </Answered>
    </Page>
  )
}
