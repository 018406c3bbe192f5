/** Whose list is shown, for somebody with roles at several places. */
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip/Chip'
import type { Me } from '~types/person'
import './list-detail.scss'

/** Nothing for somebody with one place. */
export function PlaceChips({
  grants,
  current,
  onChoose,
}: {
  grants: Me['grants']
  current: string | undefined
  onChoose: (place: string) => void
}) {
  const places = [...new Map(grants.map(({ place, label }) => [place, label]))]
  if (places.length < 2) return null
  return (
    <View className="list-detail__places">
      {places.map(([code, label]) => (
        <Chip key={code} label={label} isOn={code === current} onPress={() => onChoose(code)} />
      ))}
    </View>
  )
}
