/** The place of a consultation on the map, so that whoever is invited finds the way. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { usePoint } from '@/services/draft/use-point'
import type { OwnFieldProps } from '../papers/own-field'
import { pointOf } from './plan-values'
import './planning.scss'

/** See the file's purpose. */
export function PointField({ frame, value, onChange }: OwnFieldProps) {
  const point = pointOf(value)
  const { trouble, isTaking, take } = usePoint((taken) => onChange({ ...taken.point }))
  return (
    <Field {...frame} error={trouble ?? frame.error ?? null}>
      <View className="plan__point">
        {point === null ? null : <View className="plan__says">地图位置已记下，收到邀请的人可以在地图上看。</View>}
        <Button isSmall icon="map" isBusy={isTaking} onPress={take}>
          {process.env.TARO_ENV === 'h5' ? '用我现在的位置' : point === null ? '在地图上选' : '重新选'}
        </Button>
        {point === null ? null : (
          <Button tone="quiet" isSmall onPress={() => onChange(null)}>
            去掉位置
          </Button>
        )}
      </View>
    </Field>
  )
}
