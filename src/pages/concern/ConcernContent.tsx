/** What I submitted: the words, the pictures, where it is, and what others may see of it. */
import { View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { PhotoRow } from '@/components/photo-row/PhotoRow'
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
      <View className="own__photos">
        <PhotoRow links={concern.photos} />
      </View>
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
