/** A topic: the question, the answer so far and what I may say to it, where it stands and who moves it on, then how it came here. */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import { Pressable } from '@/components/pressable/Pressable'
import { StepDots } from '@/components/step-dots/StepDots'
import { Timeline } from '@/components/timeline/Timeline'
import { sayDay } from '@/services/dates'
import type { TopicPage } from '~types/topic'
import { ConfirmPart } from './ConfirmPart'
import { EndingLine } from './EndingLine'
import { FollowPart } from './FollowPart'
import { ObjectionPart } from './ObjectionPart'
import { OutcomePart } from './OutcomePart'
import { RecordPart } from './RecordPart'
import { ShareButton } from './ShareButton'
import { useStanding } from './use-standing'

/** `readAt`: when the cloud gave the page. */
export function TopicView({ topic, readAt }: { topic: TopicPage; readAt: number }) {
  const standing = useStanding(topic.id)
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '1' } : {}
  return (
    <View className="topic">
      <View className="topic__main">
        <View className="topic__place">
          {topic.council.name} · {topic.kindLabel}
        </View>
        <View className="topic__title" {...heading}>
          {topic.title}
        </View>
        <View className="topic__answer">
          <EndingLine topic={topic} />
          <ConfirmPart topic={topic} standing={standing} />
          {topic.outcome === null ? null : <OutcomePart outcome={topic.outcome} isClosed={topic.phase === 'closed'} />}
          <ObjectionPart topic={topic} objections={standing?.voice.objections ?? []} />
        </View>
        <View className="topic__summary">{topic.summary}</View>
        <Pictures photos={topic.photos} />
        <View className="topic__raised">{sayRaised(topic)}</View>
      </View>
      <View className="topic__side">
        <Card title="办到哪一步">
          <StepDots position={topic.position} since={topic.stepSince} />
          <View className="topic__next">{topic.ending === null ? `下一步：${topic.next}` : topic.next}</View>
          {topic.phase === 'closed' ? null : <View className="topic__mover">这一步由{topic.mover}负责推进。</View>}
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

function Pictures({ photos }: { photos: readonly string[] }) {
  if (photos.length === 0) return null
  return (
    <View className="topic__photos">
      {photos.map((photo, index) => (
        <Pressable
          key={photo}
          className="topic__photo"
          label={`看大图，第 ${index + 1} 张，共 ${photos.length} 张`}
          onPress={() => void Taro.previewImage({ urls: [...photos], current: photo })}
        >
          <Image className="topic__picture" src={photo} mode="aspectFill" lazyLoad nativeProps={{ alt: '' }} />
        </Pressable>
      ))}
    </View>
  )
}

const sayRaised = ({ raisedBy, people }: TopicPage): string => {
  if (raisedBy.length === 0) return `${people} 位居民提出或关注这件事。`
  const names = raisedBy.join('、')
  return people > raisedBy.length ? `${names}等 ${people} 位居民提出或关注这件事。` : `由${names}提出。`
}
