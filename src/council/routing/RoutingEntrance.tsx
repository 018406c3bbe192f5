/** The way from the workbench to the report on routing, for those who answer for a place. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Row } from '@/components/row/Row'
import type { Me } from '~types/person'
import type { Role } from '~types/role'
import './index.scss'

/** Who may read it; the cloud decides by its own table. */
const READERS = new Set<Role>(['head', 'county'])

/** `place`: whose workbench lies open. Nothing for everybody else. */
export function RoutingEntrance({ grants, place }: { grants: Me['grants']; place: string | undefined }) {
  const mine = grants.find((grant) => READERS.has(grant.role) && (place === undefined || grant.place === place))
  if (mine === undefined) return null
  return (
    <View className="ms-rows routing__entrance">
      <Row
        icon="arrow"
        title="送达准确率"
        note="哪些诉求送错过、转到了哪里"
        onPress={() => void Taro.navigateTo({ url: `/council/routing/index?place=${mine.place}` })}
      />
    </View>
  )
}
