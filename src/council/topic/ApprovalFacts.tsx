/** What the committee weighs before it approves: why the matter is suitable, whom it concerns, what speaks against it, what is like it. */
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { lastPaper } from '~types/filed'
import { sayPosition } from '~types/method'
import { THREE_MATTER_LABELS } from '~types/papers/collect'
import type { Workspace } from '~types/workspace'
import { FiveLines } from './FiveLines'
import { ScreeningNotice } from './ScreeningNotice'

/** See the file's purpose; the summary stands above. */
export function ApprovalFacts({ topic }: { topic: Workspace }) {
  const { kindLabel, people, concerns, file, timeline } = topic
  const proposal = lastPaper(file, 'proposal')?.paper
  const refused = lastPaper(file, 'approval')?.paper
  return (
    <>
      <ScreeningNotice topic={topic} />
      {refused === undefined ? null : (
        <Notice tone="waiting" title="上次退回的理由">
          {refused.reason}
        </Notice>
      )}
      <View className="work__facts">
        <View>
          <View className="work__name">为什么适合协商</View>
          属于可协商事项“{kindLabel}”{proposal?.matter ? `，是三件事里的“${THREE_MATTER_LABELS[proposal.matter]}”` : ''}
          。
        </View>
        {proposal === undefined ? null : <FiveLines text={proposal.reason} />}
        <View>
          <View className="work__name">关系到谁</View>
          {concerns.length === 0
            ? `没有居民诉求，由${timeline[0]?.by ?? ''}提出。`
            : `${people} 位居民，提了 ${concerns.length} 件诉求。`}
        </View>
        <View>
          <View className="work__name">相近的议题</View>
          <Alike id={topic.id} />
        </View>
      </View>
    </>
  )
}

/** What is asked only here, when somebody is about to approve. */
function Alike({ id }: { id: string }) {
  const { data, error } = useQuery({
    queryKey: ['council', 'alike', id],
    queryFn: () => cloud.council.alike({ id }),
    staleTime: 60_000,
  })
  if (data === undefined) return <>{error === null ? '正在比对…' : '没有比对出来，不影响您审定。'}</>
  if (data.length === 0) return <>正在办的议题里没有。</>
  return <>{data.map(({ title, position }) => `“${title}”（${sayPosition(position)}）`).join('、')}。</>
}
