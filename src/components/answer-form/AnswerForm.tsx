/** Answering an invitation: one press to come, a line of why for everything else. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import type { CloudError } from '@/services/cloud/cloud-error'
import { type AnswerInput, answerField } from '~types/invitation'
import { LIMITS } from '~types/limits'
import { INVITATION_ANSWER_LABELS, type InvitationAnswer } from '~types/session'
import { ANSWER_WORDS } from './answer-words'
import './answer-form.scss'

/** `trouble`: why the last try was not done. `isQuiet`: another button of the page is the main one. */
export interface AnswerFormProps {
  readonly onSend: (answer: AnswerInput) => void
  readonly isSending: boolean
  readonly trouble: CloudError | null
  readonly isQuiet?: boolean
}

const OTHERS = ['declined', 'writing', 'substitute'] as const satisfies readonly InvitationAnswer[]

/** See {@link AnswerFormProps}. */
export function AnswerForm({ onSend, isSending, trouble, isQuiet = false }: AnswerFormProps) {
  const [kind, setKind] = useState<(typeof OTHERS)[number] | null>(null)
  return (
    <View className="ms-answer">
      {trouble === null ? null : (
        <Notice tone="late" title="还没有答复上">
          {trouble.code === 'cloud.unreachable' ? '网络不通。网络好了，请再点一次。' : trouble.message}
        </Notice>
      )}
      {kind === null ? (
        <>
          <Button
            tone={isQuiet ? 'secondary' : 'primary'}
            icon="check"
            isBlock
            isBusy={isSending}
            onPress={() => onSend({ kind: 'accepted' })}
          >
            {INVITATION_ANSWER_LABELS.accepted}
          </Button>
          <View className="ms-answer__others">
            {OTHERS.map((each) => (
              <Button key={each} isDisabled={isSending} onPress={() => setKind(each)}>
                {INVITATION_ANSWER_LABELS[each]}
              </Button>
            ))}
          </View>
        </>
      ) : (
        <WhyForm
          key={kind}
          kind={kind}
          isSending={isSending}
          isQuiet={isQuiet}
          onSend={onSend}
          onBack={() => setKind(null)}
        />
      )}
    </View>
  )
}

function WhyForm({
  kind,
  isSending,
  isQuiet,
  onSend,
  onBack,
}: Required<Pick<AnswerFormProps, 'isSending' | 'isQuiet' | 'onSend'>> & {
  kind: (typeof OTHERS)[number]
  onBack: () => void
}) {
  const [reason, setReason] = useState('')
  const [substitute, setSubstitute] = useState('')
  const [error, setError] = useState<{ readonly field: string; readonly message: string } | null>(null)
  const words = ANSWER_WORDS[kind]
  const errorOf = (field: string) => (error?.field === field ? error.message : null)
  const send = () => {
    const parsed = v.safeParse(answerField, { kind, reason, ...(kind === 'substitute' ? { substitute } : {}) })
    if (parsed.success) return onSend(parsed.output)
    const [issue] = parsed.issues
    setError({ field: v.getDotPath(issue) ?? 'reason', message: issue.message })
  }
  return (
    <View className="ms-answer__why">
      <View className="ms-answer__title">{INVITATION_ANSWER_LABELS[kind]}</View>
      <View className="ms-answer__hint">{words.hint}</View>
      {kind === 'substitute' ? (
        <TextField
          label="请谁代替"
          value={substitute}
          onChange={setSubstitute}
          limit={LIMITS.title}
          placeholder="写称呼和单位或村组"
          error={errorOf('substitute')}
        />
      ) : null}
      <TextArea {...words.reason} value={reason} onChange={setReason} limit={LIMITS.reason} error={errorOf('reason')} />
      <View className="ms-answer__buttons">
        <Button tone={isQuiet ? 'secondary' : 'primary'} isBusy={isSending} onPress={send}>
          {`答复“${INVITATION_ANSWER_LABELS[kind]}”`}
        </Button>
        <Button tone="quiet" isDisabled={isSending} onPress={onBack}>
          返回
        </Button>
      </View>
    </View>
  )
}
