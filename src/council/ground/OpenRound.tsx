/** A round while people vote: how many have, of which party, and taking back a sentence that should not have been put. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextArea } from '@/components/field/TextArea'
import { PartyList } from '@/components/ground/PartyList'
import { sayExactly, sayUntil } from '@/services/dates'
import type { StationRound } from '~types/ground'
import { LIMITS } from '~types/limits'
import type { GroundActing } from './use-ground'

/** `now`: by the cloud's clock. */
export function OpenRound({ round, now, acting }: { round: StationRound; now: number; acting: GroundActing }) {
  const [taking, setTaking] = useState<string | null>(null)
  const put = round.statements.filter(({ withdrawn }) => withdrawn === null)
  return (
    <Card title={`第 ${round.round} 轮正在表态`}>
      <View className="round">
        <View className="round__figure">{round.voters} 人已表态</View>
        <View className="round__small">
          {sayExactly(round.closesAt)}截止（{sayUntil(round.closesAt, now)}）。截止前谁也看不到结果。
        </View>
        <PartyList parties={round.parties} />
        <View className="round__line">
          <Button tone="primary" isBusy={acting.isSending} onPress={() => void close(acting, round.version)}>
            现在结束，看结果
          </Button>
        </View>
        {round.statements.map(({ id, text, forResidents, withdrawn }, at) => (
          <View key={id} className="round__statement">
            <View className="round__text">
              {at + 1}. {text}
            </View>
            <View className="round__line">
              <View className="round__small">{sayPut(forResidents, withdrawn)}</View>
              {withdrawn === null && put.length > 1 && taking !== id ? (
                <Button isSmall tone="quiet" label={`收回第 ${at + 1} 条`} onPress={() => setTaking(id)}>
                  收回
                </Button>
              ) : null}
            </View>
            {taking === id ? (
              <TakeBack
                isSending={acting.isSending}
                onDone={(reason) => {
                  setTaking(null)
                  if (reason !== null) acting.act({ do: 'withdraw', statement: id, reason })
                }}
              />
            ) : null}
          </View>
        ))}
      </View>
    </Card>
  )
}

const sayPut = (forResidents: boolean, withdrawn: string | null): string => {
  if (withdrawn !== null) return `已收回：${withdrawn}`
  return forResidents ? '请参加的人和居民表态' : '只请参加的人表态'
}

/** `onDone` hears the reason, null when it stays. */
function TakeBack({ isSending, onDone }: { isSending: boolean; onDone: (reason: string | null) => void }) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const done = () => (reason.trim().length < 2 ? setError('请写一下为什么收回。') : onDone(reason))
  return (
    <View className="round">
      <TextArea
        label="收回的原因"
        value={reason}
        limit={LIMITS.keepReason}
        error={error}
        hint="收回以后，对它的表态不算。"
        onChange={(text) => {
          setError(null)
          setReason(text)
        }}
      />
      <View className="round__line">
        <Button tone="danger" isBusy={isSending} onPress={done}>
          收回这一条
        </Button>
        <Button tone="quiet" onPress={() => onDone(null)}>
          不收回
        </Button>
      </View>
    </View>
  )
}

/** Nobody can vote afterwards, so it is asked once. */
const close = async (acting: GroundActing, version: number): Promise<void> => {
  const content = '结束以后不能再表态，结果给参加的人和关心这个议题的居民看，公示时一并公开。'
  const { confirm } = await Taro.showModal({
    title: '结束这一轮？',
    content,
    confirmText: '结束',
    cancelText: '再等等',
  })
  if (confirm) acting.act({ do: 'close', version })
}
