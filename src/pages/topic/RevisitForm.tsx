/** Still good, or it came back: then what did. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { Notice } from '@/components/notice/Notice'
import { LIMITS } from '~types/limits'
import { REVISIT_LABELS, REVISIT_VERDICTS } from '~types/papers/revisit'
import { sendRevisit, useSpeak } from './use-speak'
import { useVoiceDraft, type VoiceDraft } from './voice-draft'

const EXPLANATIONS = {
  good: '办好的还管用',
  relapse: '又出了问题，工作站要再办或者说明',
} as const satisfies Record<(typeof REVISIT_VERDICTS)[number], string>

/** To the round so many `days` after the end. Use with a key for each. */
export function RevisitForm({ topic, days }: { topic: string; days: number }) {
  const { draft, change, forget } = useVoiceDraft(topic, `revisit-${days}`)
  const { speak, isSending, errorOf, trouble, forgetTrouble } = useSpeak(
    () => sendRevisit(topic, days, draft),
    ['verdict', 'reason'],
  )
  const write = (patch: Partial<VoiceDraft>) => {
    forgetTrouble()
    change(patch)
  }
  const send = async () => {
    if (await speak()) forget()
  }
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': '还好吗' } : {}
  return (
    <View className="topic__form">
      <Field label="现在怎么样" error={errorOf('verdict')}>
        <View className="ms-choices" {...group}>
          {REVISIT_VERDICTS.map((verdict) => (
            <Choice
              key={verdict}
              label={REVISIT_LABELS[verdict]}
              explanation={EXPLANATIONS[verdict]}
              isOn={draft.revisit === verdict}
              onPress={() => write({ revisit: verdict })}
            />
          ))}
        </View>
      </Field>
      {draft.revisit === 'relapse' ? (
        <TextArea
          label="哪里有反复"
          value={draft.text}
          limit={LIMITS.reason}
          placeholder="写清楚，好让工作站接着办"
          hint="只有工作站和县政协看得到，不会公开。"
          error={errorOf('reason')}
          onChange={(text) => write({ text })}
        />
      ) : null}
      {trouble === null ? null : (
        <Notice tone="late" title="没有送出">
          {trouble}
        </Notice>
      )}
      <Button tone="primary" isBlock isBusy={isSending} onPress={() => void send()}>
        提交回答
      </Button>
    </View>
  )
}
