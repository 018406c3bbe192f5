/** The head of a workspace: what the topic is about, whom it concerns, where it stands and what is missing. */
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { StepLine } from '@/components/step-dots/StepLine'
import { lastPaper } from '~types/filed'
import { ENDING_LABELS } from '~types/papers/ending'
import type { Workspace } from '~types/workspace'

const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '1' } : {}

/** See the file's purpose. */
export function TopicHead({ topic }: { topic: Workspace }) {
  const { council, kindLabel, title, summary, people, number, steps, step, stepSince, ending, missing } = topic
  const at = steps.findIndex(({ key }) => key === step) + 1
  return (
    <View className="work__head">
      <View className="work__place">
        {council.placeName || council.name} · {kindLabel} · <View className="work__number ms-tabular">{number}</View>
      </View>
      <View className="work__title" {...heading}>
        {title}
      </View>
      <View className="work__people">
        <Icon name="people" />
        关系到 {people} 位居民
      </View>
      <StepLine
        method={topic.methodLabel}
        labels={steps.map(({ label }) => label)}
        at={ending === null ? at : null}
        since={stepSince}
      />
      <View className="work__summary">{summary}</View>
      <SentBack topic={topic} />
      {ending === null ? null : <Notice tone="done">{ENDING_LABELS[ending]}。</Notice>}
      {missing.length === 0 ? null : (
        <View className="work__missing">
          <View className="work__label">这一步还缺</View>
          {missing.map((sentence) => (
            <View key={sentence} className="work__sentence">
              <Icon name="clock" />
              <View>{sentence}</View>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}

/** Why the committee sent it back, as long as it stands where it was sent to. */
function SentBack({ topic: { file, stepSince } }: { topic: Workspace }) {
  const approval = lastPaper(file, 'approval')
  if (approval === null || approval.paper.isApproved || approval.at !== stepSince) return null
  return (
    <Notice tone="highlight" title="党（工）委退回了这个议题">
      {approval.paper.reason}
    </Notice>
  )
}
