/** The way from the workbench to the registry of village codes, for those who keep them. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Row } from '@/components/row/Row'
import type { Me } from '~types/person'
import { isCodeKeeper } from './code-keepers'
import './index.scss'

/** `place` is the one that the workbench shows; the registry opens with it. */
export function CodesEntrance({ grants, place }: { grants: Me['grants']; place: string | undefined }) {
  if (!grants.some(isCodeKeeper)) return null
  const query = place === undefined ? '' : `?place=${place}`
  return (
    <View className="ms-rows codes__entrance">
      <Row
        icon="map"
        title="村码登记"
        note="哪些码没人扫过、通不到村，哪些村还没有码"
        onPress={() => void Taro.navigateTo({ url: `/council/codes/index${query}` })}
      />
    </View>
  )
}
