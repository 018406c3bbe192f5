/** The way to the workbench, for people who hold a role. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Row } from '@/components/row/Row'
import { deskPagesOf } from '@/services/session/desk-pages'
import type { Me } from '~types/person'

/** Opens with concerns for those who deal with them, with topics for the others; nothing for residents. */
export function DeskEntrance({ grants }: { grants: Me['grants'] }) {
  const [page] = deskPagesOf(grants)
  if (page === undefined) return null
  return (
    <View className="ms-rows">
      <Row
        icon="desk"
        title="进入工作台"
        note={grants.map(({ label }) => label).join('、')}
        onPress={() => void Taro.navigateTo({ url: `/council/${page}/index` })}
      />
    </View>
  )
}
