/** Calling a session by hand: what a plan has, without the tasks of the research; kept on this device until it is sent. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { type Kept, shelfOf } from '@/services/kept-drafts'
import { makeId } from '@/services/make-id'
import { showElement } from '@/services/show-element'
import { useKeptDraft } from '@/services/use-kept-draft'
import type { Workspace } from '~types/workspace'
import { beginValues } from '../papers/begin-values'
import { checkPaper, fieldId, type PaperErrors } from '../papers/check-paper'
import type { FieldSpec, FormValues } from '../papers/field-spec'
import { planForm } from '../papers/forms/plan'
import { FormTopic } from '../papers/own-field'
import { SpecFields } from '../papers/SpecField'
import { sourcesOf } from '../papers/sources'
import { SavingLine } from '../topic/SavingLine'
import { NotDone } from './NotDone'
import { useSessionAct } from './use-session'

const FIELDS: readonly FieldSpec[] = planForm.fields.filter(({ key }) => key !== 'questions')

interface Draft extends Kept {
  readonly values: FormValues
}

const drafts = shelfOf<Draft>('session-drafts')

const beginDraft = (topic: Workspace): Draft => {
  const kept = drafts.read(topic.id)
  return {
    requestId: kept?.requestId ?? makeId(),
    savedAt: kept?.savedAt ?? null,
    values: { ...beginValues('plan', topic), ...kept?.values, questions: [] },
  }
}

/** `onDone` hears what was done. */
export interface ConveneFormProps {
  readonly topic: Workspace
  readonly onDone: (says: string) => void
  readonly onClose: () => void
}

/** See {@link ConveneFormProps}. */
export function ConveneForm({ topic, onDone, onClose }: ConveneFormProps) {
  const { draft, saving, change, forget } = useKeptDraft(drafts, topic.id, () => beginDraft(topic))
  const [hasTried, setTried] = useState(false)
  const sources = sourcesOf(topic)
  const acting = useSessionAct(topic.id, () => {
    forget()
    onDone('已召集。一两分钟内会通知参加的人。')
  })
  const checked = checkPaper('plan', draft.values, sources)
  const field = acting.trouble?.field?.startsWith('plan.') ? acting.trouble.field.slice('plan.'.length) : null
  const errors: PaperErrors = {
    ...(field === null || acting.trouble === null ? {} : { [field]: acting.trouble.message }),
    ...(hasTried ? checked.errors : {}),
  }
  const send = () => {
    setTried(checked.errors !== null)
    if (checked.paper?.kind === 'plan') {
      return acting.act({ do: 'convene', input: { topic: topic.id, plan: checked.paper } })
    }
    showElement(fieldId(Object.keys(checked.errors ?? {})[0] ?? ''))
  }
  return (
    <View className="meeting__form">
      <View className="meeting__title">召集协商会</View>
      <FormTopic.Provider value={topic.id}>
        <SpecFields
          fields={FIELDS}
          values={draft.values}
          errors={errors}
          sources={sources}
          onChange={(values) => {
            acting.forgetTrouble()
            change({ values })
          }}
        />
      </FormTopic.Provider>
      <NotDone acting={acting} />
      <SavingLine saving={saving} />
      <View className="meeting__buttons">
        <Button isBusy={acting.isSending} onPress={send}>
          召集并通知大家
        </Button>
        <Button tone="quiet" isDisabled={acting.isSending} onPress={onClose}>
          收起
        </Button>
      </View>
    </View>
  )
}
