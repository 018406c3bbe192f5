/** Solved, partly, or not (then with what is not); stars stand apart. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { Notice } from '@/components/notice/Notice'
import { Stars } from '@/components/stars/Stars'
import { LIMITS } from '~types/limits'
import { VERDICT_LABELS, VERDICTS } from '~types/papers/follow-up'
import type { Voice } from '~types/voice'
import { sendConfirmation, useSpeak } from './use-speak'
import { useVoiceDraft, type VoiceDraft } from './voice-draft'

const EXPLANATIONS = {
  solved: '说的事都办到了',
  partly: '办了一些，还差一些',
  not: '没有办到，会退回去接着办',
} as const satisfies Record<(typeof VERDICTS)[number], string>

/** `said`: the answer given before, to be changed. */
export function ConfirmForm({
  topic,
  said,
  onDone,
}: {
  topic: string
  said: Voice['confirmation']
  onDone: () => void
}) {
  const before = said === null ? {} : { verdict: said.verdict, stars: said.stars, text: said.reason ?? '' }
  const { draft, change, forget } = useVoiceDraft(topic, 'confirmation', before)
  const { speak, isSending, errorOf, trouble, forgetTrouble } = useSpeak(
    () => sendConfirmation(topic, draft),
    ['verdict', 'reason'],
  )
  const write = (patch: Partial<VoiceDraft>) => {
    forgetTrouble()
    change(patch)
  }
  const send = async () => {
    if (!(await speak())) return
    forget()
    onDone()
  }
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': '办好了吗' } : {}
  return (
    <View className="topic__form">
      <Field label="您说的事" error={errorOf('verdict')}>
        <View className="ms-choices" {...group}>
          {VERDICTS.map((verdict) => (
            <Choice
              key={verdict}
              label={VERDICT_LABELS[verdict]}
              explanation={EXPLANATIONS[verdict]}
              isOn={draft.verdict === verdict}
              onPress={() => write({ verdict })}
            />
          ))}
        </View>
      </Field>
      {draft.verdict === null ? null : (
        <>
          <TextArea
            label={draft.verdict === 'not' ? '哪里没有解决' : '还有要说的'}
            isOptional={draft.verdict !== 'not'}
            value={draft.text}
            limit={LIMITS.reason}
            placeholder={draft.verdict === 'not' ? '写清楚，好让承办单位接着办' : ''}
            hint="只有工作站和承办单位看得到，不会公开。"
            error={errorOf('reason')}
            onChange={(text) => write({ text })}
          />
          {draft.verdict === 'not' ? null : <Stars value={draft.stars} onChange={(stars) => write({ stars })} />}
        </>
      )}
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
