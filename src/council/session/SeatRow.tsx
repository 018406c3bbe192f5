/** One seat on the desk: who, what they answered, how they are reached; noting a name, or an answer heard on the phone. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { AnswerForm } from '@/components/answer-form/AnswerForm'
import { answerLook } from '@/components/badge/answer-looks'
import { Badge } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import type { SeatRow as Row, StationSession } from '~types/calling'
import { NameForm } from './NameForm'
import { useSessionAct } from './use-session'

/** `topic` is its id. */
export interface SeatRowProps {
  readonly topic: string
  readonly row: Row
  readonly session: NonNullable<StationSession['session']>
}

/** See {@link SeatRowProps}. */
export function SeatRow({ topic, row, session }: SeatRowProps) {
  const [opened, setOpened] = useState<'name' | 'answer' | null>(null)
  const noting = useSessionAct(topic, () => setOpened(null))
  const { called, name, phone, answer } = row
  const canAct = session.canChange && row.isInvited
  const isOthers = row.as === 'group' || row.as === 'other'
  return (
    <View className="seat-row">
      <View className="seat-row__head">
        <View className="seat-row__who">
          {called}
          {name === null ? null : <View className="seat-row__name">{name}</View>}
        </View>
        <Badge {...answerLook(answer)} />
      </View>
      <View className="seat-row__facts">
        {reached(row)}
        {phone === null ? null : (
          <View className="seat-row__phone ms-tabular">
            <Icon name="phone" />
            {phone}
          </View>
        )}
      </View>
      {answer?.substitute ? <View className="seat-row__words">由{answer.substitute}代替</View> : null}
      {answer?.reason ? <View className="seat-row__words">原因：{answer.reason}</View> : null}
      {canAct && opened === null ? (
        <View className="meeting__buttons">
          {isOthers ? (
            <Button isSmall tone="quiet" label={`登记${called}是谁`} onPress={() => setOpened('name')}>
              {name === null ? '登记是谁' : '改登记、给席位码'}
            </Button>
          ) : null}
          <Button isSmall tone="quiet" icon="phone" label={`记下${called}的答复`} onPress={() => setOpened('answer')}>
            记电话答复
          </Button>
        </View>
      ) : null}
      {opened === 'name' ? <NameForm topic={topic} row={row} onClose={() => setOpened(null)} /> : null}
      {opened === 'answer' ? (
        <View className="meeting__form">
          <View className="meeting__title">{called}在电话里说</View>
          <AnswerForm
            isQuiet
            isSending={noting.isSending}
            trouble={noting.trouble}
            onSend={(given) =>
              noting.act({ do: 'note', input: { seat: row.id, version: session.call.version, answer: given } })
            }
          />
          <Button tone="quiet" isSmall isDisabled={noting.isSending} onPress={() => setOpened(null)}>
            收起
          </Button>
        </View>
      ) : null}
    </View>
  )
}

/** How the call reached them. */
const reached = ({ isInvited, hasWeChat, isRead, answer }: Row): string => {
  if (!isInvited) return '正在通知'
  if (answer?.isCurrent && answer.by === 'clerk') return '电话里答复的'
  if (!hasWeChat) return '没有微信，请打电话'
  return isRead ? '已看通知' : '还没打开通知'
}
