/** Says what was just done, above the next concern. */
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice/Notice'
import type { ConcernAction } from '~types/desk'

const SAID = {
  accept: '已列为议题，公开到了议事板，反映人会收到消息。',
  return: '答复已发给反映人。',
  pass: '已转交，反映人会收到消息。',
} as const satisfies Record<ConcernAction, string>

/** `hasNext`: the next concern lies open below. */
export function DoneStrip({ action, hasNext }: { action: ConcernAction | null; hasNext: boolean }) {
  if (action === null) return null
  return (
    <View className="inbox__done">
      <Notice tone="done">
        {SAID[action]}
        {hasNext ? '下一件：' : ''}
      </Notice>
    </View>
  )
}
