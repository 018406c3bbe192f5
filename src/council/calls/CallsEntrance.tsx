/** The way from the workbench to the people whom the station has to call, with how many they are. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Row } from '@/components/row/Row'
import type { Me } from '~types/person'
import { usePhoneTasks } from './use-calls'
import './index.scss'

/** `place` is the station that the workbench shows. Nothing for the county and others. */
export function CallsEntrance({ grants, place }: { grants: Me['grants']; place: string | undefined }) {
  const own = grants.find(
    (grant) => (grant.role === 'clerk' || grant.role === 'head') && (place === undefined || grant.place === place),
  )
  return own === undefined ? null : <Entrance place={own.place} />
}

function Entrance({ place }: { place: string }) {
  const { data } = usePhoneTasks(place)
  const count = data?.tasks.length ?? 0
  return (
    <View className="ms-rows calls__entrance">
      <Row
        icon="phone"
        title={count === 0 ? '电话通知' : `电话通知（${count}）`}
        note={count === 0 ? '微信、短信没通知到的人会在这里' : '没有通知到，等着打电话'}
        onPress={() => void Taro.navigateTo({ url: `/council/calls/index?place=${place}` })}
      />
    </View>
  )
}
