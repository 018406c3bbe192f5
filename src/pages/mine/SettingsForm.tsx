/** The form of the settings; the text size is applied at a touch, name and phone when saved. */
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { asCloudError, CloudError } from '@/services/cloud/cloud-error'
import { queryClient } from '@/services/query-client'
import { chooseTextSize, type TextSize, useTextSize } from '@/services/session/text-size'
import { ME } from '@/services/session/use-me'
import { LIMITS } from '~types/limits'
import { type Me, type Settings, saveSettingsInput } from '~types/person'

const SIZES = [
  { key: 'standard', label: '标准', explanation: '和微信的字号一致' },
  { key: 'elder', label: '长辈版大字', explanation: '字更大，按钮更大，内容更简单' },
] as const satisfies readonly { key: TextSize; label: string; explanation: string }[]

const save = async (input: { name: string; phone: string; textSize: TextSize }): Promise<Settings> => {
  const parsed = v.safeParse(saveSettingsInput, input, { abortEarly: true })
  if (parsed.success) return cloud.resident.saveSettings(input)
  const [issue] = parsed.issues
  throw new CloudError({ code: 'input.invalid', message: issue.message, field: v.getDotPath(issue) ?? 'phone' })
}

/** `settings` as the cloud knows them. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const textSize = useTextSize()
  const [name, setName] = useState(settings.name ?? '')
  const [phone, setPhone] = useState(settings.phone ?? '')
  const mutation = useMutation({
    mutationFn: save,
    onSuccess: (saved) => queryClient.setQueryData<Me>(ME, (me) => me && { ...me, settings: saved }),
  })
  const refusal = mutation.error === null ? null : asCloudError(mutation.error)
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : null)

  const choose = (size: TextSize) => {
    chooseTextSize(size)
    mutation.mutate({ name: settings.name ?? '', phone: settings.phone ?? '', textSize: size })
  }
  return (
    <View className="mine__settings">
      <Card title="字号">
        <Field label="看着吃力就换大字" hint="马上生效，每一页都一样。">
          <View className="mine__choices">
            {SIZES.map(({ key, ...words }) => (
              <Choice key={key} {...words} isOn={textSize === key} onPress={() => choose(key)} />
            ))}
          </View>
        </Field>
      </Card>
      <Card title="称呼和电话">
        <View className="mine__fields">
          <TextField
            label="姓名"
            isOptional
            value={name}
            onChange={setName}
            limit={LIMITS.personName}
            error={errorOf('name')}
            hint="下次提诉求时自动填好，只有办理的工作站能看到。"
          />
          <TextField
            label="联系电话"
            isOptional
            keyboard="phone"
            value={phone}
            onChange={setPhone}
            error={errorOf('phone')}
            hint="工作站需要了解情况时打给您，不会公开。"
          />
          {refusal !== null && refusal.field === undefined ? (
            <Notice tone="late" title="没有存上">
              {refusal.code === 'cloud.unreachable'
                ? '网络不通。您填的还在，网络好了再点一次“保存”。'
                : refusal.message}
            </Notice>
          ) : null}
          {mutation.isSuccess ? <Notice tone="done">已保存。</Notice> : null}
          <Button
            tone="primary"
            isBlock
            isBusy={mutation.isPending}
            onPress={() => mutation.mutate({ name, phone, textSize })}
          >
            保存
          </Button>
        </View>
      </Card>
      <View>
        <Button tone="quiet" isSmall onPress={() => void Taro.navigateTo({ url: '/member/seat/index' })}>
          工作站给了我席位码
        </Button>
      </View>
    </View>
  )
}
