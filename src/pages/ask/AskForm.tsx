/** Number and query code as they stand on the receipt. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { asCloudError, isUnreachable } from '@/services/cloud/cloud-error'
import { askInput } from '~types/entry'

/** What is typed. */
export interface Known {
  readonly number: string
  readonly code: string
}

/** `error` is what the last asking met. */
export interface AskFormProps {
  readonly known: Known
  readonly error: unknown
  readonly isBusy: boolean
  readonly onChange: (known: Known) => void
  readonly onAsk: () => void
}

/** What is wrong with what was typed, by field; said in the cloud's words before it is asked. */
const wrongIn = (known: Known): Partial<Record<keyof Known, string>> => {
  const parsed = v.safeParse(askInput, known)
  const wrong: Partial<Record<string, string>> = {}
  for (const issue of parsed.issues ?? []) wrong[v.getDotPath(issue) ?? ''] ??= issue.message
  return wrong
}

/** See {@link AskFormProps}. */
export function AskForm({ known, error, isBusy, onChange, onAsk }: AskFormProps) {
  const [wrong, setWrong] = useState<ReturnType<typeof wrongIn>>({})
  const refusal = error === null ? null : asCloudError(error)
  const trouble = refusal === null || refusal.field !== undefined ? null : refusal
  const change = (part: Partial<Known>) => {
    setWrong({})
    onChange({ ...known, ...part })
  }
  const send = () => {
    const found = wrongIn(known)
    setWrong(found)
    if (Object.keys(found).length === 0 && !isBusy) onAsk()
  }
  const errorOf = (field: keyof Known) => wrong[field] ?? (refusal?.field === field ? refusal.message : null)
  return (
    <View className="ask">
      <View className="ask__lead">
        家里老人没有手机，由工作站代录的诉求，照着回执上的编号和查询码，就能看到办得怎么样了。
      </View>
      <TextField
        label="编号"
        keyboard="number"
        value={known.number}
        placeholder="例如 261123-041783"
        hint="12 位数字，中间的横线可以不填。"
        error={errorOf('number')}
        onChange={(number) => change({ number })}
      />
      <TextField
        label="查询码"
        keyboard="number"
        value={known.code}
        placeholder="6 位数字"
        hint="写在回执上编号的下面。丢了，请到工作站补一个。"
        error={errorOf('code')}
        onChange={(code) => change({ code })}
        onDone={send}
      />
      {trouble === null ? null : (
        <Notice tone="late" title="没有查到">
          {isUnreachable(trouble) ? '网络不通，请网络好了再查一次。' : trouble.message}
        </Notice>
      )}
      <Button tone="primary" isBlock isBusy={isBusy} onPress={send}>
        {isBusy ? '正在查询…' : '查询'}
      </Button>
    </View>
  )
}
