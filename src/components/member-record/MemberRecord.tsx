/** 履职档案 of a year: points by kind up to their bounds, each leading to what shows it; `below` draws what may be done with a deed. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { sayExactly } from '@/services/dates'
import { DEED_ANSWER_LABELS, DEED_LABELS, type MemberRecord as Recorded } from '~types/deed'
import { Button } from '../button/Button'
import { Card } from '../card/Card'
import './member-record.scss'

/** A deed as it stands in the record. */
export type RecordedDeed = Recorded['scores'][number]['deeds'][number]

/** Tenths as people say points: 15 is 1.5. */
const sayPoints = (tenths: number): string => `${tenths / 10} 分`

/** See the file's purpose. */
export function MemberRecord({ record, below }: { record: Recorded; below: (deed: RecordedDeed) => ReactNode }) {
  return (
    <View className="record">
      <View className="record__total ms-tabular">
        {record.year} 年合计 {sayPoints(record.total)}（满分 {sayPoints(record.most)}）
      </View>
      {record.scores.map(({ kind, tenths, each, most, deeds }) => (
        <Card
          key={kind}
          title={DEED_LABELS[kind]}
          aside={
            <View className="record__points ms-tabular">
              {sayPoints(tenths)} / {sayPoints(most)}
            </View>
          }
        >
          <View className="record__rule">
            每次 {sayPoints(each)}，一年最多 {sayPoints(most)}。
          </View>
          {deeds.length === 0 ? <View className="record__none">今年还没有。</View> : null}
          {deeds.map((deed) => (
            <View key={deed.id} className="record__deed">
              <View className="record__line">
                <View className="record__title">{deed.evidence.title}</View>
                <View className="ms-tabular">
                  {deed.isStruck ? '不计分' : deed.tenths === 0 ? '已到上限' : `+${sayPoints(deed.tenths)}`}
                </View>
              </View>
              <View className="record__when">{sayExactly(deed.at)}</View>
              {deed.objection === null ? null : <View className="record__said">异议：{deed.objection.text}</View>}
              {deed.answer === null ? null : (
                <View className="record__said">
                  答复：{DEED_ANSWER_LABELS[deed.answer.verdict]}。{deed.answer.reason}
                </View>
              )}
              <View className="record__acts">
                <Button
                  isSmall
                  tone="quiet"
                  label={`看依据：${deed.evidence.title}`}
                  onPress={() => void Taro.navigateTo({ url: `/pages/topic/index?id=${deed.evidence.topic}` })}
                >
                  看依据
                </Button>
                {below(deed)}
              </View>
            </View>
          ))}
        </Card>
      ))}
    </View>
  )
}
