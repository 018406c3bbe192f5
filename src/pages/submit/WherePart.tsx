/** Where exactly: in words, and by a point on the map. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import type { PartProps } from '@/components/concern-form/part-props'
import { frameOf } from '@/components/concern-form/show-field'
import { TextField } from '@/components/field/TextField'
import { Icon } from '@/components/icon/Icon'
import { usePoint } from '@/services/draft/use-point'
import { LIMITS } from '~types/limits'

/** The map's own words fill the field only when it is empty. */
export function WherePart({ draft, errorOf, change }: PartProps) {
  const { trouble, isTaking, take } = usePoint(({ point, words }) =>
    change('where', { point, ...(draft.placeWords.trim() === '' && words !== '' ? { placeWords: words } : {}) }),
  )
  return (
    <View>
      <TextField
        id={frameOf('where')}
        label="具体地点"
        isOptional
        limit={LIMITS.placeWords}
        value={draft.placeWords}
        placeholder="例如：靛坪村三社水塔往东 50 米"
        hint="写上乡镇和村的全名，就能送对地方。"
        error={errorOf('where.words') ?? errorOf('where')}
        onChange={(placeWords) => change('where', { placeWords })}
      />
      <View className="submit__point">
        {draft.point === null ? (
          <Button isSmall icon="map" isBusy={isTaking} onPress={take}>
            {process.env.TARO_ENV === 'h5' ? '用我现在的位置' : '在地图上选'}
          </Button>
        ) : (
          <>
            <View className="submit__point-said">
              <Icon name="check" /> 地图位置已记下
            </View>
            <Button tone="quiet" isSmall onPress={() => change('where', { point: null })}>
              去掉位置
            </Button>
          </>
        )}
      </View>
      {trouble === null ? null : <View className="submit__point-trouble">{trouble}</View>}
    </View>
  )
}
