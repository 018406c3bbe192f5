/** What was just done, here or on the topic before, and the way on to the next that waits. */
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import type { Queue } from '../topics/queue'

/** `isOver`: nothing more is to be done here by the actor. `saidBefore`: this topic opened by itself after the one where that was done. */
export function DoneNotice({
  says,
  saidBefore,
  isOver,
  queue,
}: {
  says: string
  saidBefore: string
  isOver: boolean
  queue: Queue
}) {
  if (says === '') {
    return saidBefore === '' ? null : (
      <Notice tone="done" title={saidBefore}>
        {queue.left === 0 ? '下一件，这是最后一件。' : `下一件，办完这件还有 ${queue.left} 件。`}
      </Notice>
    )
  }
  if (!isOver || queue.isAutomatic) {
    return <Notice tone="done">{isOver && queue.left === 0 ? `${says}等您办的都办完了。` : says}</Notice>
  }
  return (
    <Notice
      tone="done"
      {...(queue.left === 0
        ? {}
        : {
            action: (
              <Button isSmall onPress={() => queue.onNext('')}>
                {`办下一件，还有 ${queue.left} 件`}
              </Button>
            ),
          })}
    >
      {queue.left === 0 ? `${says}等您办的都办完了。` : says}
    </Notice>
  )
}
