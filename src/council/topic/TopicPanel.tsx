/** One topic fetched and laid on the desk, with the shape of what comes and what to do when it does not. */
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import type { Queue } from '../topics/queue'
import { TopicDesk } from './TopicDesk'
import { useWorkspace } from './use-workspace'

/** `said`: what was done on the topic before it. `isBeside`: it stands beside the list. */
export interface TopicPanelProps {
  readonly id: string
  readonly said: string
  readonly queue: Queue
  readonly isBeside: boolean
}

/** See {@link TopicPanelProps}. */
export function TopicPanel({ id, ...desk }: TopicPanelProps) {
  const query = useWorkspace(id)
  return (
    <Answered query={query} what="议题" skeleton={<Skeleton shape="page" count={2} />}>
      {(topic) => <TopicDesk key={topic.id} topic={topic} {...desk} />}
    </Answered>
  )
}
