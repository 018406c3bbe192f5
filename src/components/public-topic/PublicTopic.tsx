/** What the public reads of a topic: its place, the question, the answer so far, its pictures and who raised it. */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { TopicPage } from '~types/topic'
import { Pressable } from '../pressable/Pressable'
import { type Mark, unmarked } from './mark'
import './public-topic.scss'

/** `children` stand between the question and its summary. With `mark` it is a preview inside another page, which has a heading of its own. */
export interface PublicTopicProps {
  readonly topic: TopicPage
  readonly children: ReactNode
  readonly mark?: Mark
}

/** See {@link PublicTopicProps}. */
export function PublicTopic({ topic, children, mark }: PublicTopicProps) {
  const heading = process.env.TARO_ENV === 'h5' && mark === undefined ? { role: 'heading', 'aria-level': '1' } : {}
  const draw = mark ?? unmarked
  return (
    <View className="topic__main">
      <View className="topic__place">
        {topic.council.name} · {topic.kindLabel}
      </View>
      <View className="topic__title" {...heading}>
        {draw('title', topic.title)}
      </View>
      <View className="topic__answer">{children}</View>
      <View className="topic__summary">{draw('summary', topic.summary)}</View>
      <Pictures photos={topic.photos} />
      <View className="topic__raised">{sayRaised(topic)}</View>
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
  if (people === 0) return '还没有居民提出或跟进这件事。'
  if (raisedBy.length === 0) return `${people} 位居民提出或关注这件事。`
  const names = raisedBy.join('、')
  return people > raisedBy.length ? `${names}等 ${people} 位居民提出或关注这件事。` : `由${names}提出。`
}
