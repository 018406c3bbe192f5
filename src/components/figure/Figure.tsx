/** A figure with what it is a part of: «12 件收到，其中 9 件已答复» as a number, a word and a quiet bar. */
import { View } from '@tarojs/components'
import './figure.scss'

/** A few things are counted at a glance; a bar would only pretend. */
const CHARTED_FROM = 10

/** `value` of `of`; without anything to count (`of` 0) it says `none`. */
export interface FigureProps {
  readonly label: string
  readonly value: number
  readonly of: number
  /** What `of` counts, with its unit: «件收到». */
  readonly ofLabel: string
  readonly none: string
}

/** See {@link FigureProps}. */
export function Figure({ label, value, of, ofLabel, none }: FigureProps) {
  const share = of === 0 ? 0 : Math.round((value / of) * 100)
  return (
    <View className="ms-figure">
      <View className="ms-figure__label">{label}</View>
      <View className="ms-figure__line">
        <View className="ms-figure__value ms-tabular">{value}</View>
        <View className="ms-figure__of ms-tabular">{of === 0 ? none : `/ ${of} ${ofLabel}`}</View>
      </View>
      {of < CHARTED_FROM ? null : (
        <View className="ms-figure__bar" aria-hidden="true">
          <View className="ms-figure__share" style={`width:${share}%`} />
        </View>
      )}
    </View>
  )
}
