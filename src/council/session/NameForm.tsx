/** Who sits on a group's seat: name and phone for the station alone, and the code with which they take it on their WeChat. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { nameSeatInput, type SeatRow } from '~types/calling'
import { LIMITS } from '~types/limits'
import { NotDone } from './NotDone'
import { useSessionAct } from './use-session'

const { requestId: _requestId, ...fields } = nameSeatInput.entries
const named = v.object(fields)

/** `topic` is its id. */
export interface NameFormProps {
  readonly topic: string
  readonly row: SeatRow
  readonly onClose: () => void
}

/** See {@link NameFormProps}. */
export function NameForm({ topic, row, onClose }: NameFormProps) {
  const [name, setName] = useState(row.name ?? '')
  const [phone, setPhone] = useState(row.phone ?? '')
  const [isSomebodyElse, setSomebodyElse] = useState(false)
  const [error, setError] = useState<{ readonly field: string; readonly message: string } | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const acting = useSessionAct(topic, (seat) => {
    setSaved(true)
    setCode(seat?.code ?? null)
  })
  const errorOf = (field: string) => (error?.field === field ? error.message : null)
  const send = () => {
    const parsed = v.safeParse(named, { seat: row.id, name, phone: phone.trim() === '' ? null : phone, isSomebodyElse })
    if (parsed.success) return acting.act({ do: 'name', input: parsed.output })
    const [issue] = parsed.issues
    setError({ field: v.getDotPath(issue) ?? 'name', message: issue.message })
  }
  if (isSaved) {
    return (
      <View className="meeting__form">
        {code === null ? (
          <Notice tone="done">已登记。这个席位已经有人在微信上坐了。</Notice>
        ) : (
          <Code code={code} name={name} />
        )}
        <Button tone="quiet" isSmall onPress={onClose}>
          收起
        </Button>
      </View>
    )
  }
  return (
    <View className="meeting__form">
      <View className="meeting__title">{row.called}是谁</View>
      <TextField
        label="姓名"
        value={name}
        onChange={setName}
        limit={LIMITS.personName}
        error={errorOf('name')}
        hint="只有工作站看得到。"
      />
      <TextField
        label="联系电话"
        isOptional
        keyboard="phone"
        value={phone}
        onChange={setPhone}
        error={errorOf('phone')}
        hint="没有微信的，开会的事给他打电话。"
      />
      {row.name === null ? null : (
        <Field label="还是原来那位吗">
          <Choice
            label={`还是${row.name}`}
            explanation="只改姓名、电话，答复和席位都不变。"
            isOn={!isSomebodyElse}
            onPress={() => setSomebodyElse(false)}
          />
          <Choice
            label="换了人"
            explanation="原来那位的席位、答复和签到作废，另给席位码。"
            isOn={isSomebodyElse}
            onPress={() => setSomebodyElse(true)}
          />
        </Field>
      )}
      <NotDone acting={acting} />
      <View className="meeting__buttons">
        <Button isBusy={acting.isSending} onPress={send}>
          登记并取席位码
        </Button>
        <Button tone="quiet" isDisabled={acting.isSending} onPress={onClose}>
          收起
        </Button>
      </View>
    </View>
  )
}

/** The code in large letters, and a sentence to send along with it. */
function Code({ code, name }: { code: string; name: string }) {
  const spoken = `${code.slice(0, 4)} ${code.slice(4)}`
  const sentence = `${name}您好，请您参加协商会。打开微信小程序“码上协商”，点“我的”里的“设置”，再点“工作站给了我席位码”，填 ${spoken}。`
  return (
    <>
      <View className="seat-code">
        <View>席位码</View>
        <View className="seat-code__letters ms-tabular">{spoken}</View>
        <View className="meeting__note">只能用一次，给{name}本人。关掉就看不到了，可以再取一个新的。</View>
      </View>
      <Button isSmall icon="share" onPress={() => void Taro.setClipboardData({ data: sentence })}>
        复制要发给他的话
      </Button>
    </>
  )
}
