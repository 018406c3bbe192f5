/** The way to asking for a concern that a station entered for somebody without a phone. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Row } from '@/components/row/Row'

/** For everybody: whoever asks is not who raised it. */
export function AskEntrance() {
  return (
    <View className="ms-rows">
      <Row
        icon="inbox"
        title="查询编号"
        note="家里老人由工作站代录的诉求，凭编号和查询码查看"
        onPress={() => void Taro.navigateTo({ url: '/pages/ask/index' })}
      />
    </View>
  )
}
