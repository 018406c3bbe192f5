/** Who comes in somebody's place: the name for the station, a seat of their own, and the code with which they take it on their WeChat. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { useActOnce } from '@/services/live/use-act-once'
import { LIMITS } from '~types/limits'
import { useLookAgain } from './use-live'

/** `seat` is that of whoever stays away, `name` whom they announced. */
export interface SubstituteFormProps {
  readonly session: string
  readonly seat: string
  readonly name: string
  readonly onClose: () => void
}

/** See {@link SubstituteFormProps}. */
export function SubstituteForm({ session, seat, name: announced, onClose }: SubstituteFormProps) {
  const [name, setName] = useState(announced.slice(0, LIMITS.personName))
  const [code, setCode] = useState<string | null>(null)
  const lookAgain = useLookAgain(session)
  const acting = useActOnce(async (named: string, requestId) => {
    const taken = await cloud.council.seatSubstitute({ requestId, seat, name: named, phone: null })
    setCode(taken.code)
  }, lookAgain)
  if (code !== null) {
    return (
      <Notice
        tone="done"
        title={`席位码 ${code.slice(0, 4)} ${code.slice(4)}`}
        action={
          <Button isSmall tone="quiet" onPress={onClose}>
            收起
          </Button>
        }
      >
        名单里多了一个“代”的席位，请给他点名。他有微信的，在“我的”—“设置”里点“工作站给了我席位码”填上，就能看材料、写意见。
      </Notice>
    )
  }
  return (
    <View className="meet__form">
      <TextField
        label="代替的人姓名"
        value={name}
        onChange={setName}
        limit={LIMITS.personName}
        hint="只有工作站看得到。请人代替的本人不记到会。"
        error={acting.trouble === null ? null : acting.trouble.message}
      />
      <View className="live__buttons">
        <Button isSmall isBusy={acting.isSending} onPress={() => acting.act(name)}>
          安排席位
        </Button>
        <Button isSmall tone="quiet" onPress={onClose}>
          收起
        </Button>
      </View>
    </View>
  )
}
