/** What the committee weighs before it approves: why the matter is suitable, and whom it concerns. */
import { View } from '@tarojs/components'
import { lastPaper } from '~types/filed'
import type { Workspace } from '~types/workspace'

/** See the file's purpose; the summary stands above. */
export function ApprovalFacts({ topic: { kindLabel, people, concerns, file } }: { topic: Workspace }) {
  const proposal = lastPaper(file, 'proposal')?.paper.reason
  return (
    <View className="work__facts">
      <View className="work__label">为什么适合协商</View>
      <View>{proposal ?? `属于可协商事项：${kindLabel}。`}</View>
      <View className="work__label">关系到谁</View>
      <View>
        {people} 位居民，提了 {concerns.length} 件诉求。
      </View>
    </View>
  )
}
