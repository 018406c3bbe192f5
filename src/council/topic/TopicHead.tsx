/** The head of a workspace: what the topic is about, whom it concerns, where it stands and what is missing. */
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { StepLine } from '@/components/step-dots/StepLine'
import { lastPaper } from '~types/filed'
import { ENDING_LABELS } from '~types/papers/ending'
import type { Workspace } from '~types/workspace'
import { FiveLines } from './FiveLines'
import { TopicDue } from './TopicDue'

const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '1' } : {}

/** `isDecidedHere`: the actor is about to say yes or no, which is all that is missing. */
export function TopicHead({ topic, isDecidedHere }: { topic: Workspace; isDecidedHere: boolean }) {
  const { council, kindLabel, title, summary, people, number, steps, step, stepSince, ending, missing, lateness } =
    topic
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
        {people === 0 ? '还没有居民提出或跟进' : `关系到 ${people} 位居民`}
      </View>
      {ending === 'dismissed' ? null : (
        <StepLine
          method={topic.methodLabel}
          labels={steps.map(({ label }) => label)}
          at={ending === null ? at : null}
          since={stepSince}
          lateDays={lateness?.days ?? null}
        />
      )}
      {isDecidedHere ? <FiveLines text={summary} /> : <View className="work__summary">{summary}</View>}
      <TopicDue topic={topic} />
      <SentBack topic={topic} />
      {ending === null ? null : (
        <Notice tone={ending === 'dismissed' ? 'waiting' : 'done'}>{ENDING_LABELS[ending]}。</Notice>
      )}
      {missing.length === 0 || isDecidedHere ? null : (
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
function SentBack({ topic: { file, stepSince, ending } }: { topic: Workspace }) {
  const approval = lastPaper(file, 'approval')
  if (approval === null || approval.paper.isApproved || approval.at !== stepSince || ending !== null) return null
  return (
    <Notice tone="highlight" title="党（工）委退回了这个议题">
      {approval.paper.reason}
    </Notice>
  )
}
