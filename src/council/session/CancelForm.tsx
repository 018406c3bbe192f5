/** The session does not take place: why, for everybody invited. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { lengthOf, visibleText } from '~types/fields'
import { LIMITS } from '~types/limits'
import type { ChangeFormProps } from './ChangeForm'
import { NotDone } from './NotDone'
import { useSessionAct } from './use-session'

/** As {@link ChangeFormProps}; `topic` is its id. */
export function CancelForm({
  topic,
  session,
  onDone,
  onClose,
}: Omit<ChangeFormProps, 'topic'> & { readonly topic: string }) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const acting = useSessionAct(topic, () => onDone('已取消。参加的人会收到消息。'))
  const send = () => {
    if (lengthOf(visibleText(reason)) < 2) return setError('请写明取消的原因，参加的人都会看到。')
    acting.act({ do: 'cancel', input: { session: session.id, version: session.call.version, reason } })
  }
  return (
    <View className="meeting__form">
      <View className="meeting__title">取消这次会</View>
      <TextArea
        label="取消的原因"
        value={reason}
        limit={LIMITS.reason}
        placeholder="例如：那天有暴雪，路不通，改期另行通知"
        hint="参加的人都会看到这句话。"
        error={error}
        onChange={(text) => {
          setError(null)
          setReason(text)
        }}
      />
      <NotDone acting={acting} />
      <View className="meeting__buttons">
        <Button tone="danger" isBusy={acting.isSending} onPress={send}>
          取消并通知大家
        </Button>
        <Button tone="quiet" isDisabled={acting.isSending} onPress={onClose}>
          不取消了
        </Button>
      </View>
    </View>
  )
}
