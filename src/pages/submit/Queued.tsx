/** The network was down: what was written is safe, goes by itself, and where its receipt will be. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { OutboxRows } from '@/components/outbox-rows/OutboxRows'
import { useOutbox } from '@/services/outbox/outbox-store'

/** Once it has gone the page says so too. */
export function Queued({ addressee, onAnother }: { addressee: string; onAnother: () => void }) {
  const isGone = useOutbox().length === 0
  const role = process.env.TARO_ENV === 'h5' ? { role: 'status' } : {}
  return (
    <View className="submit__queued" {...role}>
      <View className="submit__queued-title">{isGone ? '已经提交成功' : '已存好,网络恢复后自动提交'}</View>
      <View className="submit__queued-text">
        {isGone
          ? '网络恢复后已经自动提交,回执在“我的”里。'
          : `现在网络不通。您写的内容已经存在这台手机上,网络一恢复就提交给${addressee}。可以关掉小程序,下次打开时接着提交,回执会出现在“我的”里。`}
      </View>
      <OutboxRows />
      <View className="submit__queued-ways">
        <Button tone="primary" icon="person" onPress={() => void Taro.switchTab({ url: '/pages/mine/index' })}>
          去“我的”看看
        </Button>
        <Button onPress={onAnother}>再提一件</Button>
      </View>
    </View>
  )
}
