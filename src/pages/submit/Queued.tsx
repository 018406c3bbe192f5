/** The network was down: what was written is safe, goes by itself, and where its receipt will be. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { OutboxRows } from '@/components/outbox-rows/OutboxRows'
import { useOutbox } from '@/services/outbox/outbox-store'

/** What to say while it waits, once it has gone, and when the cloud refused it. */
const SAYINGS = {
  waiting: {
    title: '已存好，网络恢复后自动提交',
    text: (addressee: string) =>
      `现在网络不通。您写的内容已经存在这台手机上，网络一恢复就提交给${addressee}。可以关掉小程序，下次打开时接着提交，回执会出现在“我的”里。`,
  },
  gone: { title: '已经提交成功', text: () => '网络恢复后已经自动提交，回执在“我的”里。' },
  stopped: { title: '网络恢复了，还要您看一下', text: () => '您写的内容都还在，改好就可以再提交。' },
} as const

/** See {@link SAYINGS}. `requestId` names what waits. */
export function Queued(props: { requestId: string; addressee: string; onAnother: () => void }) {
  const { requestId, addressee, onAnother } = props
  const item = useOutbox().find(({ draft }) => draft.requestId === requestId)
  const { title, text } = SAYINGS[item === undefined ? 'gone' : item.state === 'stopped' ? 'stopped' : 'waiting']
  const role = process.env.TARO_ENV === 'h5' ? { role: 'status' } : {}
  return (
    <View className="submit__queued" {...role}>
      <View className="submit__queued-title">{title}</View>
      <View className="submit__queued-text">{text(addressee)}</View>
      <OutboxRows onOpen={onAnother} />
      <View className="submit__queued-ways">
        <Button tone="primary" icon="person" onPress={() => void Taro.switchTab({ url: '/pages/mine/index' })}>
          去“我的”看看
        </Button>
        <Button onPress={onAnother}>再提一件</Button>
      </View>
    </View>
  )
}
