/** The way to the workbench, for people who hold a role that deals with concerns. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Row } from '@/components/row/Row'
import type { Me } from '~types/person'
import type { Role } from '~types/role'

/** Who works at the desk. */
const AT_THE_DESK = new Set<Role>(['clerk', 'head', 'county'])

/** Nothing for everybody else. */
export function DeskEntrance({ grants }: { grants: Me['grants'] }) {
  const mine = grants.filter(({ role }) => AT_THE_DESK.has(role))
  if (mine.length === 0) return null
  return (
    <View className="ms-rows">
      <Row
        icon="desk"
        title="进入工作台"
        note={mine.map(({ label }) => label).join('、')}
        onPress={() => void Taro.navigateTo({ url: '/council/inbox/index' })}
      />
    </View>
  )
}
