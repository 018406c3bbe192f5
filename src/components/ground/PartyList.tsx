/** Who was heard so far: each party with how many of its people said something and how many voted; who has not is said plainly. */
import { View } from '@tarojs/components'
import type { Party } from '~types/ground'
import { Notice } from '../notice/Notice'
import './ground.scss'

/** See the file's purpose. Nothing without parties. */
export function PartyList({ parties }: { parties: readonly Party[] }) {
  const unheard = parties.filter(({ spoke, voted }) => spoke + voted === 0).map(({ called }) => called)
  if (parties.length === 0) return null
  return (
    <View className="ground__parties">
      {parties.map((party) => (
        <View key={party.called} className="ground__party">
          <View>{party.called}</View>
          <View className="ground__small">{sayParty(party)}</View>
        </View>
      ))}
      {unheard.length === 0 ? null : (
        <Notice tone="highlight" title="还没听到他们的声音">
          {unheard.join('、')}
        </Notice>
      )}
    </View>
  )
}

const sayParty = ({ seats, spoke, voted }: Party): string =>
  seats === 0 ? `${voted} 人表态` : `共 ${seats} 人，${spoke} 人说了意见，${voted} 人表态`
