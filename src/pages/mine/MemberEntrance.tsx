/** The ways of a council member: the own record once they are bound, else the page where the station's code is typed. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Row } from '@/components/row/Row'
import type { Me } from '~types/person'

/** `where`: above everything stand the own topics, research and record, of members; in the settings everybody finds where to bind. */
export function MemberEntrance({ me, where }: { me: Me | undefined; where: 'top' | 'settings' }) {
  const isInOffice = me?.grants.some(({ role }) => role === 'member') ?? false
  const isMember = isInOffice || (me?.isMember ?? false)
  if (where === 'top' ? !isMember : me === undefined || isMember) return null
  if (!isMember) {
    return (
      <View className="ms-rows">
        <Row
          icon="person"
          title="我是政协委员"
          note="填工作站给的绑定码，绑定委员身份"
          onPress={() => void Taro.navigateTo({ url: '/member/bind/index' })}
        />
      </View>
    )
  }
  return (
    <View className="ms-rows">
      <Row
        icon="board"
        title="我的议题"
        note="我监督的、提出的、请我协商的，办到哪一步了"
        onPress={() => void Taro.navigateTo({ url: '/member/topics/index' })}
      />
      {isInOffice ? (
        <>
          <Row
            icon="pin"
            title="我的调研"
            note="会前请我了解的事，没有网也能记"
            onPress={() => void Taro.navigateTo({ url: '/member/tasks/index' })}
          />
          <Row
            icon="pen"
            title="提议题"
            note="把了解到的事提给协商议事会"
            onPress={() => void Taro.navigateTo({ url: '/council/propose/index' })}
          />
        </>
      ) : null}
      <Row
        icon="check"
        title="我的履职档案"
        note={isInOffice ? '参加、调研、提议题，每一分的依据' : '任期已满，记录都还在'}
        onPress={() => void Taro.navigateTo({ url: '/member/record/index' })}
      />
    </View>
  )
}
