/** Somebody to call: who, the number to press, what to say, and how it went in one or two presses. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { AnswerForm } from '@/components/answer-form/AnswerForm'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { Pressable } from '@/components/pressable/Pressable'
import { sayAgo, sayDay } from '@/services/dates'
import { CALL_RESULT_LABELS, type PhoneTask } from '~types/phone-task'
import { rowId } from '../list-detail/ListRow'
import { SaidForm } from './SaidForm'
import { useRecordCall } from './use-calls'

/** `onDone` hears what to say about it. */
export interface TaskRowProps {
  readonly task: PhoneTask
  readonly onDone: (said: string) => void
}

/** See {@link TaskRowProps}. */
export function TaskRow({ task, onDone }: TaskRowProps) {
  const { id, who, phone, say, until, attempts, last, answers, asks } = task
  const [isAnswering, setAnswering] = useState(false)
  const { record, isSending, trouble } = useRecordCall(id, (isDone) =>
    onDone(isDone ? '已记下，不用再打' : '已记下，过后再打'),
  )
  const now = Date.now()
  return (
    <View className="call">
      {phone === null ? (
        <View className="call__who">
          {who}
          <View className="call__none">没有电话号码。请向村里打听，或者当面告诉。</View>
        </View>
      ) : (
        <Pressable
          id={rowId(id)}
          role="link"
          className="call__who call__who--phone"
          label={`给${who}打电话 ${phone}`}
          onPress={() => void Taro.makePhoneCall({ phoneNumber: phone })}
        >
          {who}
          <View className="call__phone ms-tabular">
            <Icon name="phone" />
            {phone}
          </View>
        </Pressable>
      )}
      <View className="call__say">{say}</View>
      <View className="call__facts">
        {sayDay(until, now)}前告诉
        {last === null ? null : `，已打 ${attempts} 次，${sayAgo(last.at, now)}${CALL_RESULT_LABELS[last.result]}`}
      </View>
      {trouble === null || isAnswering ? null : (
        <Notice tone="late" title="还没有记上">
          {trouble.code === 'cloud.unreachable' ? '网络不通。网络好了，请再点一次。' : trouble.message}
        </Notice>
      )}
      {isAnswering ? (
        <>
          {answers === null ? null : (
            <AnswerForm
              isQuiet
              isSending={isSending}
              trouble={trouble}
              onSend={(answer) => record({ kind: 'answered', version: answers, answer })}
            />
          )}
          {asks === null ? null : (
            <SaidForm asks={asks} isSending={isSending} trouble={trouble} onSend={(result) => record(result)} />
          )}
          <Button tone="quiet" isSmall isDisabled={isSending} onPress={() => setAnswering(false)}>
            收起
          </Button>
        </>
      ) : (
        <View className="call__results">
          {answers === null && asks === null ? null : (
            <Button isSmall icon="check" label={`记下${who}的答复`} onPress={() => setAnswering(true)}>
              记答复
            </Button>
          )}
          <Button isSmall isDisabled={isSending} label={`已告诉${who}`} onPress={() => record({ kind: 'reached' })}>
            已告诉
          </Button>
          <Button
            isSmall
            tone="quiet"
            isDisabled={isSending}
            label={`${who}没打通`}
            onPress={() => record({ kind: 'no-answer' })}
          >
            没打通
          </Button>
          <Button
            isSmall
            tone="quiet"
            isDisabled={isSending || phone === null}
            label={`${who}的号码不对`}
            onPress={() => record({ kind: 'wrong-number' })}
          >
            号码不对
          </Button>
        </View>
      )}
    </View>
  )
}
