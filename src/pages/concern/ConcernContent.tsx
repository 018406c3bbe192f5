/** What I submitted: the words, the pictures, where it is, and what others may see of it. */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import { Pressable } from '@/components/pressable/Pressable'
import { sayExactly } from '@/services/dates'
import type { OwnConcern } from '~types/concern'

const placeOf = ({ words, place, hasPoint }: OwnConcern['where']): string =>
  [place?.fullName, words, hasPoint ? '已在地图上标出' : null].filter(Boolean).join(' · ') || '没有填写'

/** See the file's purpose. */
export function ConcernContent({ concern }: { concern: OwnConcern }) {
  const facts = [
    ['送到', concern.addressee],
    ['为什么', concern.because],
    ['类别', concern.kindLabel],
    ['地点', placeOf(concern.where)],
    ['提交时间', sayExactly(concern.submittedAt)],
    ['姓名', concern.isNameShown ? '同意公开' : '不公开'],
  ] as const
  return (
    <Card title="您提交的内容">
      <View className="own__text">{concern.text}</View>
      <Photos links={concern.photos} />
      <View className="own__facts">
        {facts.map(([label, value]) => (
          <View key={label} className="own__fact">
            <View className="own__label">{label}</View>
            <View className="own__value">{value}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}

function Photos({ links }: { links: string[] }) {
  if (links.length === 0) return null
  return (
    <View className="own__photos">
      {links.map((link, index) => (
        <Pressable
          key={link}
          label={`放大第 ${index + 1} 张照片,共 ${links.length} 张`}
          onPress={() => void Taro.previewImage({ urls: links, current: link })}
        >
          <Image className="own__photo" src={link} mode="aspectFill" lazyLoad ariaLabel={`第 ${index + 1} 张照片`} />
        </Pressable>
      ))}
    </View>
  )
}
