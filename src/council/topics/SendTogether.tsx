/** The station proposes a list: topics that lie ready are ticked and sent on together, and what became of each is said. */
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { Pressable } from '@/components/pressable/Pressable'
import type { TopicRow } from '~types/workspace'
import { forgetSendings, type Sending, sendAgain, sendTogether, useSendings } from './sending'
import './send-together.scss'

/** `ready`: those that can be sent on now. */
export function SendTogether({ ready, onClose }: { ready: readonly TopicRow[]; onClose: () => void }) {
  const { all } = useSendings()
  const close = () => {
    forgetSendings()
    onClose()
  }
  return all.length > 0 ? <Results onClose={close} /> : <Ticking ready={ready} onClose={close} />
}

function Ticking({ ready, onClose }: { ready: readonly TopicRow[]; onClose: () => void }) {
  const client = useQueryClient()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const ways = [...new Set(ready.flatMap(({ sendsTo }) => sendsTo ?? []))]
  const toggle = (id: string) => setTicked(ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id])
  return (
    <View className="together">
      <View className="together__head">
        <View className="together__title">勾选要一起报送的议题</View>
        <Button tone="quiet" isSmall onPress={onClose}>
          收起
        </Button>
      </View>
      {ready.length === 0 ? <View className="together__none">没有可以报送的议题了。</View> : null}
      {ways.map((way) => {
        const own = ready.filter(({ sendsTo }) => sendsTo === way)
        const chosen = own.filter(({ id }) => ticked.includes(id))
        const areAll = chosen.length === own.length
        const others = ticked.filter((id) => own.every((row) => row.id !== id))
        return (
          <View key={way} className="together__way">
            <Button
              tone="quiet"
              isSmall
              onPress={() => setTicked(areAll ? others : [...others, ...own.map(({ id }) => id)])}
            >
              {areAll ? '全不选' : `全选 ${own.length} 件`}
            </Button>
            <View className="list-rows">
              {own.map((row) => (
                <Tick key={row.id} row={row} isOn={ticked.includes(row.id)} onPress={() => toggle(row.id)} />
              ))}
            </View>
            <View className="together__bar">
              <Button
                tone="primary"
                isBlock
                isDisabled={chosen.length === 0}
                onPress={() => void sendTogether(client, way, chosen)}
              >
                {chosen.length === 0 ? `请先勾选，再${way}` : `把 ${chosen.length} 件${way}`}
              </Button>
            </View>
          </View>
        )
      })}
    </View>
  )
}

function Tick({ row, isOn, onPress }: { row: TopicRow; isOn: boolean; onPress: () => void }) {
  return (
    <Pressable
      role="checkbox"
      state={{ name: 'checked', isOn }}
      className={classNames('together__row', isOn && 'together__row--on')}
      onPress={onPress}
    >
      <View className="together__box" aria-hidden="true">
        {isOn ? <Icon name="check" /> : null}
      </View>
      <View className="together__body">
        <View className="together__name">{row.title}</View>
        <View className="together__line">
          {row.placeName} · {row.people} 人
        </View>
      </View>
    </Pressable>
  )
}

function Results({ onClose }: { onClose: () => void }) {
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
