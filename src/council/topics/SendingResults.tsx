/** What became of each topic that was sent on with others, and the way to try again what was not. */
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { type Sending, sendAgain, useSendings } from './sending'
import './send-together.scss'

/** `onClose` puts the results away. */
export function SendingResults({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const { all, sendsTo } = useSendings()
  const sent = all.filter(({ state }) => state === 'sent').length
  const refused = all.filter(({ state }) => state === 'refused').length
  const isBusy = sent + refused < all.length
  return (
    <View className="together">
      <Notice
        tone={isBusy ? 'waiting' : refused > 0 ? 'late' : 'done'}
        title={sayAll(all.length, sent, refused, sendsTo)}
      >
        {isBusy
          ? '请稍等，一件一件地报。'
          : refused > 0
            ? '没有报成的还在第1步，理由写在下面。'
            : '反映人和关注的人会收到消息。'}
      </Notice>
      <View className="list-rows">
        {all.map((one) => (
          <Result key={one.id} one={one} />
        ))}
      </View>
      {isBusy ? null : (
        <View className="together__buttons">
          {refused > 0 ? (
            <Button tone="primary" onPress={() => void sendAgain(client)}>
              {`再报没报成的 ${refused} 件`}
            </Button>
          ) : null}
          <Button tone={refused > 0 ? 'quiet' : 'primary'} onPress={onClose}>
            知道了
          </Button>
        </View>
      )}
    </View>
  )
}

const sayAll = (count: number, sent: number, refused: number, sendsTo: string): string => {
  if (sent + refused < count) return `正在报送：${count} 件里已报 ${sent} 件`
  return refused === 0 ? `${sent} 件都已${sendsTo}` : `${count} 件里已报 ${sent} 件，有 ${refused} 件没有报成`
}

const LOOKS = {
  waiting: { icon: 'clock', word: '等着报' },
  sending: { icon: 'clock', word: '正在报' },
  sent: { icon: 'check', word: '已报' },
  refused: { icon: 'alert', word: '没有报成' },
} as const

function Result({ one: { title, state, says } }: { one: Sending }) {
  const { icon, word } = LOOKS[state]
  return (
    <View className="together__result">
      <View className={`together__state together__state--${state}`}>
        <Icon name={icon} />
        {word}
      </View>
      <View className="together__body">
        <View className="together__name">{title}</View>
        {says === null ? null : <View className="together__line">{says}</View>}
      </View>
    </View>
  )
}
