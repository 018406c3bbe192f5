/** Pictures of a piece of work: from before it beside those of how it is now; each opens large, with the others to swipe through. */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Pressable } from '../pressable/Pressable'
import './public-topic.scss'

/** Links. `isDone`: the later ones show the finished work. */
export interface BeforeAfterProps {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly isDone: boolean
}

/** See {@link BeforeAfterProps}. Nothing without pictures; those of one side alone use the whole width. */
export function BeforeAfter({ before, after, isDone }: BeforeAfterProps) {
  const sides = [
    { label: '办理前', links: before },
    { label: isDone ? '办好后' : '现在', links: after },
  ].filter(({ links }) => links.length > 0)
  if (sides.length === 0) return null
  return (
    <View className={sides.length === 1 ? 'topic__sides topic__sides--one' : 'topic__sides'}>
      {sides.map(({ label, links }) => (
        <View key={label} className="topic__side-of">
          <View className="topic__side-label">{label}</View>
          <View className="topic__side-pictures">
            {links.map((link, index) => (
              <Pressable
                key={link}
                className="topic__side-picture"
                label={`看大图，${label}第 ${index + 1} 张，共 ${links.length} 张`}
                onPress={() => void Taro.previewImage({ urls: [...before, ...after], current: link })}
              >
                <Image className="topic__picture" src={link} mode="aspectFill" lazyLoad nativeProps={{ alt: '' }} />
              </Pressable>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
