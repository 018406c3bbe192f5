/** The way from the workbench to the roster of members, for those who keep it. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Row } from '@/components/row/Row'
import type { Me } from '~types/person'
import type { Role } from '~types/role'
import './index.scss'

const KEEPERS = new Set<Role>(['clerk', 'head', 'county'])

/** `place` is the one that the workbench shows; the roster opens with it. */
export function RosterEntrance({ grants, place }: { grants: Me['grants']; place: string | undefined }) {
  if (!grants.some(({ role }) => KEEPERS.has(role))) return null
  const query = place === undefined ? '' : `?place=${place}`
  return (
    <View className="ms-rows roster__entrance">
      <Row
        icon="people"
        title="委员名册"
        note="导入名单、任期、绑定码、履职档案"
        onPress={() => void Taro.navigateTo({ url: `/council/roster/index${query}` })}
      />
    </View>
  )
}
