/** Says what was just done, above the next concern. */
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice/Notice'
import { NotifyMe } from '@/components/notify-me/NotifyMe'
import type { DoneAction } from './actions'

const SAID = {
  accept: '已列为议题，公开到了议事板，反映人会收到消息。',
  return: '答复已发给反映人。',
  pass: '已转交，反映人会收到消息。',
  merge: '已并入议题，议事板上的人数已更新，反映人会收到消息。',
  withdraw: '已按本人的意思撤回，家里接收消息的人会收到消息。',
  hold: '说明和新的答复日期已发给反映人，这件还在待受理里。',
} as const satisfies Record<DoneAction, string>

/** `hasNext`: the next concern lies open below. */
export function DoneStrip({ action, hasNext }: { action: DoneAction | null; hasNext: boolean }) {
  if (action === null) return null
  return (
    <View className="inbox__done">
      <Notice tone="done">
        {SAID[action]}
        {hasNext ? '下一件：' : ''}
      </Notice>
      {hasNext ? null : <NotifyMe moment="desk-done" isQuiet />}
    </View>
  )
}
