/** One topic's workspace as a page: opened from the list of topics; what waits for the actor is worked through one after the other. */
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { keepInAddress } from '@/services/address'
import { useMe } from '@/services/session/use-me'
import { queueAfter } from '../topics/queue'
import { useTopics } from '../topics/use-topics'
import { TopicPanel } from './TopicPanel'

/** Opened with `id`, and `place` when the person has several. */
export default function TopicPage() {
  const { id = '', place } = useRouter().params
  const grants = useMe().data?.grants ?? []
  const rows = useTopics(place).data?.rows ?? []
  const [open, setOpen] = useState({ id, said: '' })
  const queue = queueAfter({ rows, current: open.id, grants }, (next, said) => {
    setOpen({ id: next, said })
    keepInAddress('/council/topic/index', { id: next })
  })
  return (
    <Page title="议题办理" width="full">
      <TopicPanel key={open.id} id={open.id} said={open.said} queue={queue} isBeside={false} />
    </Page>
  )
}
