/** Leaving a step: what comes next, and the one filled button. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { useKeys } from '@/services/keyboard'
import { makeId } from '@/services/make-id'
import type { Workspace } from '~types/workspace'
import { stepAhead } from './next-thing'
import { TroubleNotice } from './TroubleNotice'
import type { Acting } from './use-act'

/** Use with a key for each version of the topic: each movement is a request of its own. */
export function MovePart({ topic, acting }: { topic: Workspace; acting: Acting }) {
  const [requestId] = useState(makeId)
  const ahead = stepAhead(topic)
  const move = () => {
    if (!acting.isSending) acting.act({ do: 'move-on', requestId })
  }
  useKeys({
    send: () => {
      move()
      return true
    },
  })
  return (
    <View className="work__bar">
      <TroubleNotice acting={acting} isAtField={false} />
      <View className="work__says">这一步的材料齐了，可以进入下一步。进入后，反映人和关注的人会收到消息。</View>
      <View className="work__buttons">
        <Button tone="primary" isBusy={acting.isSending} onPress={move}>
          {ahead === null ? '办结' : `进入第${ahead.number}步 ${ahead.label}`}
        </Button>
      </View>
    </View>
  )
}
