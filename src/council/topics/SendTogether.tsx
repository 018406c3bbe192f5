/** The station proposes a list: topics that lie ready are ticked and sent on together. */
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/Icon'
import { Pressable } from '@/components/pressable/Pressable'
import type { TopicRow } from '~types/workspace'
import { SendingResults } from './SendingResults'
import { forgetSendings, sendTogether, useSendings } from './sending'
import './send-together.scss'

/** `ready`: those that can be sent on now. */
export function SendTogether({ ready, onClose }: { ready: readonly TopicRow[]; onClose: () => void }) {
  const { all } = useSendings()
  const close = () => {
    forgetSendings()
    onClose()
  }
  return all.length > 0 ? <SendingResults onClose={close} /> : <Ticking ready={ready} onClose={close} />
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
