/** The ways of a council member: the own record once they are bound, else the page where the station's code is typed. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Row } from '@/components/row/Row'
import type { Me } from '~types/person'

/** `where`: above everything stands only the record, of members; in the settings everybody finds where to bind. */
export function MemberEntrance({ me, where }: { me: Me | undefined; where: 'top' | 'settings' }) {
  const isMember = me?.grants.some(({ role }) => role === 'member') ?? false
  if (where === 'top' ? !isMember : me === undefined || isMember) return null
  return (
    <View className="ms-rows">
      {isMember ? (
        <Row
          icon="check"
          title="我的履职档案"
          note="参加、调研、提议题，每一分的依据"
          onPress={() => void Taro.navigateTo({ url: '/member/record/index' })}
        />
      ) : (
        <Row
          icon="person"
          title="我是政协委员"
          note="填工作站给的绑定码，绑定委员身份"
          onPress={() => void Taro.navigateTo({ url: '/member/bind/index' })}
        />
      )}
    </View>
  )
}
