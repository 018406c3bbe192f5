/** What was just done, here or on the topic before, and the way on to the next that waits. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { NotifyMe } from '@/components/notify-me/NotifyMe'
import type { Queue } from '../topics/queue'

/** `isOver`: nothing more is to be done here by the actor. `saidBefore`: this topic opened by itself after the one where that was done. */
export function DoneNotice(done: Done) {
  if (done.says === '') return <Said {...done} />
  return (
    <View className="topic-desk__done">
      <Said {...done} />
      <NotifyMe moment="desk-done" isQuiet />
    </View>
  )
}

interface Done {
  readonly says: string
  readonly saidBefore: string
  readonly isOver: boolean
  readonly queue: Queue
}

function Said({ says, saidBefore, isOver, queue }: Done) {
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
