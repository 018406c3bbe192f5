/** A topic: the question, the answer so far and what I may say to it, where it stands and who moves it on, then how it came here. */
import { View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { OutcomePart } from '@/components/public-topic/OutcomePart'
import { PublicTopic } from '@/components/public-topic/PublicTopic'
import { StepDots } from '@/components/step-dots/StepDots'
import { Timeline } from '@/components/timeline/Timeline'
import { sayDay, sayLeft } from '@/services/dates'
import { sayLate } from '~types/reminder'
import type { TopicPage } from '~types/topic'
import { ConfirmPart } from './ConfirmPart'
import { EndingLine } from './EndingLine'
import { FollowPart } from './FollowPart'
import { ObjectionPart } from './ObjectionPart'
import { RecordPart } from './RecordPart'
import { RevisitPart } from './RevisitPart'
import { ShareButton } from './ShareButton'
import { StatementsPart } from './StatementsPart'
import { useStanding } from './use-standing'

/** `readAt`: when the cloud gave the page. */
export function TopicView({ topic, readAt }: { topic: TopicPage; readAt: number }) {
  const standing = useStanding(topic.id)
  return (
    <View className="topic">
      <PublicTopic topic={topic}>
        <EndingLine topic={topic} />
        <ConfirmPart topic={topic} standing={standing} />
        <RevisitPart topic={topic} standing={standing} />
        {topic.outcome === null ? null : <OutcomePart outcome={topic.outcome} isClosed={topic.phase === 'closed'} />}
        <StatementsPart topic={topic} standing={standing} />
        <ObjectionPart topic={topic} objections={standing?.voice.objections ?? []} />
      </PublicTopic>
      <View className="topic__side">
        <Card title="办到哪一步">
          {topic.ending === 'dismissed' ? null : (
            <StepDots position={topic.position} since={topic.stepSince} lateDays={topic.lateDays} />
          )}
          <View className="topic__next">{topic.ending === null ? `下一步：${topic.next}` : topic.next}</View>
          {topic.phase === 'closed' ? null : <View className="topic__mover">{sayStep(topic, Date.now())}</View>}
          <View className="topic__facts ms-secondary">
            {topic.position.method} · 编号 {topic.number} · {sayDay(topic.openedAt, Date.now())}列为议题
          </View>
        </Card>
        <View className="topic__share">
          <FollowPart id={topic.id} isClosed={topic.phase === 'closed'} />
        </View>
        <View className="topic__share">
          <ShareButton />
        </View>
      </View>
      <View className="topic__course">
        <Card title="办理经过">
          <Timeline events={topic.timeline} />
          <RecordPart topic={topic} readAt={readAt} />
        </Card>
      </View>
    </View>
  )
}

/** Who moves it on, and until when it should be: late is said plainly. */
function sayStep({ mover, dueAt, lateDays }: TopicPage, now: number): string {
  const by = `这一步由${mover}负责推进`
  if (dueAt === null) return `${by}。`
  if (lateDays !== null) return `${by}，应在${sayDay(dueAt, now)}前办完，${sayLate(lateDays)}。`
  return `${by}，${sayDay(dueAt, now)}前办完，${sayLeft(dueAt, now)}。`
}
