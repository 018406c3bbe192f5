/** The way to the own invitations, for whoever was ever invited and for every council member. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Row } from '@/components/row/Row'
import type { Me } from '~types/person'

/** Nothing for everybody else. */
export function InvitationsEntrance({ me }: { me: Me | undefined }) {
  const isMember = me?.grants.some(({ role }) => role === 'member') ?? false
  if (!isMember && me?.isInvited !== true) return null
  return (
    <View className="ms-rows">
      <Row
        icon="calendar"
        title="我的邀请"
        note="协商会的时间、地点和会前材料，答复能不能来"
        onPress={() => void Taro.navigateTo({ url: '/member/invitations/index' })}
      />
    </View>
  )
}
