/** The way from the workbench to entering a concern for somebody without a phone, for a station's staff. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import type { Me } from '~types/person'
import './index.scss'

/** `place` is the station that the workbench shows. Nothing for the county and others. */
export function EnterEntrance({ grants, place }: { grants: Me['grants']; place: string | undefined }) {
  const isStaff = grants.some(
    (grant) => (grant.role === 'clerk' || grant.role === 'head') && (place === undefined || grant.place === place),
  )
  if (!isStaff) return null
  const query = place === undefined ? '' : `?place=${place}`
  return (
    <View className="enter__entrance">
      <Button icon="pen" onPress={() => void Taro.navigateTo({ url: `/council/enter/index${query}` })}>
        代录诉求
      </Button>
    </View>
  )
}
