/** Writing down what somebody without WeChat says on the phone: whether it came true, or whether it still is. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { Notice } from '@/components/notice/Notice'
import { Stars } from '@/components/stars/Stars'
import type { CloudError } from '@/services/cloud/cloud-error'
import { LIMITS } from '~types/limits'
import { VERDICT_LABELS, VERDICTS } from '~types/papers/follow-up'
import { REVISIT_LABELS, REVISIT_VERDICTS } from '~types/papers/revisit'
import type { PhoneQuestion, Said } from '~types/phone-task'

const QUESTIONS = {
  confirmation: { ask: '本人说办得怎么样', verdicts: VERDICTS },
  revisit: { ask: '本人说现在怎么样', verdicts: REVISIT_VERDICTS },
} as const satisfies Record<PhoneQuestion, unknown>

const LABELS = { ...VERDICT_LABELS, ...REVISIT_LABELS } as const satisfies Record<Said['verdict'], string>

/** With these it has to be said what is not good; satisfaction is asked with the first two of {@link VERDICTS}. */
const NEEDS_REASON: readonly Said['verdict'][] = ['not', 'relapse']
const HAS_STARS: readonly Said['verdict'][] = ['solved', 'partly']

/** `trouble`: why the last try was not done. */
export interface SaidFormProps {
  readonly asks: PhoneQuestion
  readonly isSending: boolean
  readonly trouble: CloudError | null
  readonly onSend: (said: Said) => void
}

/** See {@link SaidFormProps}. */
export function SaidForm({ asks, isSending, trouble, onSend }: SaidFormProps) {
  const [verdict, setVerdict] = useState<Said['verdict'] | null>(null)
  const [stars, setStars] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  const { ask, verdicts } = QUESTIONS[asks]
  const needsReason = verdict !== null && NEEDS_REASON.includes(verdict)
  const hasStars = verdict !== null && HAS_STARS.includes(verdict)
  const send = () => {
    const isMissing = verdict === null || (needsReason && reason.trim() === '')
    setIncomplete(isMissing)
    if (!isMissing) onSend({ kind: 'said', verdict, stars: hasStars ? stars : null, reason })
  }
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': ask } : {}
  return (
    <View className="call__said">
      <Field label={ask} error={isIncomplete && verdict === null ? '请选一项。' : null}>
        <View className="ms-choices" {...group}>
          {verdicts.map((each) => (
            <Choice key={each} label={LABELS[each]} isOn={verdict === each} onPress={() => setVerdict(each)} />
          ))}
        </View>
      </Field>
      {verdict === null ? null : (
        <TextArea
          label={needsReason ? '哪里没办好，照本人的话记' : '本人还有要说的'}
          isOptional={!needsReason}
          value={reason}
          limit={LIMITS.reason}
          hint="只有工作站和承办单位看得到，不会公开。"
          error={isIncomplete && needsReason ? '请照本人的话写一下哪里没办好。' : null}
          onChange={setReason}
        />
      )}
      {hasStars ? <Stars value={stars} onChange={setStars} /> : null}
      {trouble === null ? null : (
        <Notice tone="late" title="还没有记上">
          {trouble.code === 'cloud.unreachable' ? '网络不通。网络好了，请再点一次。' : trouble.message}
        </Notice>
      )}
      <View className="call__facts">按本人说的记，记下来是您听到的。承办这件事的人不能记。</View>
      <Button tone="primary" isBlock isBusy={isSending} onPress={send}>
        记下本人的话
      </Button>
    </View>
  )
}
