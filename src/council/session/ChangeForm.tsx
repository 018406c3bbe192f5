/** Another time, place or agenda: everybody invited is told, and asked again. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '@/components/button/Button'
import { changeCallInput, type StationSession } from '~types/calling'
import type { Workspace } from '~types/workspace'
import type { PaperErrors } from '../papers/check-paper'
import type { FieldSpec, FormValues } from '../papers/field-spec'
import { planForm } from '../papers/forms/plan'
import { SpecFields } from '../papers/SpecField'
import { sourcesOf } from '../papers/sources'
import { inputOf, valuesOfPaper } from '../papers/values'
import { NotDone } from './NotDone'
import { useSessionAct } from './use-session'

const CHANGED = new Set<string>(['where', 'point', 'startsAt', 'closesAt', 'agenda'])
const FIELDS: readonly FieldSpec[] = planForm.fields.filter(({ key }) => CHANGED.has(key))

/** `onDone` hears what was done. */
export interface ChangeFormProps {
  readonly topic: Workspace
  readonly session: NonNullable<StationSession['session']>
  readonly onDone: (says: string) => void
  readonly onClose: () => void
}

/** See {@link ChangeFormProps}. */
export function ChangeForm({ topic, session, onDone, onClose }: ChangeFormProps) {
  const [values, setValues] = useState<FormValues>(() => ({
    ...valuesOfPaper(FIELDS, session.call),
    format: session.call.format,
  }))
  const [errors, setErrors] = useState<PaperErrors>({})
  const sources = sourcesOf(topic)
  const acting = useSessionAct(topic.id, () => onDone('已改好。参加的人会收到变动通知，请他们重新答复。'))
  const send = () => {
    const of = { session: session.id, version: session.call.version }
    const parsed = v.safeParse(changed, { ...of, ...inputOf(FIELDS, values, sources) })
    if (parsed.success) return acting.act({ do: 'change', input: parsed.output })
    setErrors(errorsOf(parsed.issues, values.startsAt === null))
  }
  const refused = acting.trouble?.field === undefined ? {} : { [acting.trouble.field]: acting.trouble.message }
  return (
    <View className="meeting__form">
      <View className="meeting__title">改时间、地点或议程</View>
      <SpecFields
        fields={FIELDS}
        values={values}
        errors={{ ...errors, ...refused }}
        sources={sources}
        onChange={(next) => {
          acting.forgetTrouble()
          setValues(next)
        }}
      />
      <NotDone acting={acting} />
      <View className="meeting__buttons">
        <Button isBusy={acting.isSending} onPress={send}>
          改好并通知大家
        </Button>
        <Button tone="quiet" isDisabled={acting.isSending} onPress={onClose}>
          不改了
        </Button>
      </View>
    </View>
  )
}

const { requestId: _requestId, ...fields } = changeCallInput.entries
const changed = v.object(fields)

const errorsOf = (issues: readonly v.BaseIssue<unknown>[], isOpen: boolean): PaperErrors => ({
  ...Object.fromEntries(
    issues.map((issue): [string, string] => [v.getDotPath(issue) ?? 'where', sentenceOf(issue.message)]),
  ),
  ...(isOpen ? { startsAt: '请选择“开始时间”。' } : {}),
})

/** What schemas say by themselves is English. */
const sentenceOf = (message: string): string => (/^[\u4e00-\u9fff“]/.test(message) ? message : '请填写正确。')
