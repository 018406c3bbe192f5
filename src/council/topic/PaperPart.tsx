/** The form of one paper: its fields, what keeps it from being handed in, and its button, the only filled one. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button/Button'
import { focusOn, useKeys } from '@/services/keyboard'
import { showElement } from '@/services/show-element'
import { useKeptDraft } from '@/services/use-kept-draft'
import { PAPER_TABLE, type PaperKind } from '~types/papers/paper'
import type { Workspace } from '~types/workspace'
import { checkPaper, fieldId, type PaperErrors } from '../papers/check-paper'
import type { PaperForm } from '../papers/field-spec'
import { FormTopic } from '../papers/own-field'
import { formOf } from '../papers/paper-forms'
import { SpecFields } from '../papers/SpecField'
import { sourcesOf } from '../papers/sources'
import { ApprovalFacts } from './ApprovalFacts'
import { DismissalReasons } from './DismissalReasons'
import { HeldPart } from './HeldPart'
import { beginDraft, draftId, paperDrafts } from './paper-drafts'
import { SavingLine } from './SavingLine'
import { TroubleNotice } from './TroubleNotice'
import type { Acting } from './use-act'

/** `isNext`: it is what has to be done now; else it was opened by hand and `onClose` puts it away. Use with a key for each paper. */
export interface PaperPartProps {
  readonly topic: Workspace
  readonly kind: PaperKind
  readonly isNext: boolean
  readonly acting: Acting
  /** Heard before each try: the form stays, whatever others did meanwhile. */
  readonly onSend: () => void
  readonly onClose: () => void
}

/** See {@link PaperPartProps}. */
export function PaperPart({ topic, kind, isNext, acting, onSend, onClose }: PaperPartProps) {
  const form = formOf(kind)
  const sources = sourcesOf(topic)
  const { draft, saving, change, save } = useKeptDraft(paperDrafts, draftId(topic.id, kind), () =>
    beginDraft(kind, topic),
  )
  const { values, requestId } = draft
  const [hasTried, setTried] = useState(false)
  const refused = refusedField(acting)
  const errors: PaperErrors = {
    ...refused,
    ...(hasTried ? checkPaper(kind, values, sources).errors : null),
  }
  const [refusedAt] = Object.keys(refused)
  useEffect(() => {
    if (refusedAt !== undefined) showElement(fieldId(refusedAt))
  }, [refusedAt])

  const send = async () => {
    if (acting.isSending) return
    save()
    const { paper, errors: wrong } = checkPaper(kind, values, sources)
    setTried(wrong !== null)
    if (paper === null)
      return showElement(
        fieldId(
          firstOf(
            form.fields.map(({ key }) => key),
            wrong,
          ),
        ),
      )
    if (form.asks !== undefined && !(await isMeant(form.asks))) return
    onSend()
    acting.act({ do: 'file', requestId, paper, values })
  }
  useKeys({
    send: () => {
      void send()
      return true
    },
    enter: () => {
      focusOn('paper-form')
      return true
    },
    escape: () => {
      if (!isNext) onClose()
      return !isNext
    },
  })

  return (
    <>
      <View className="work__form" id="paper-form">
        <View className="work__form-title">{isNext ? form.begin : `${form.begin}（${PAPER_TABLE[kind].label}）`}</View>
        {form.says === undefined ? null : <View className="work__says">{form.says}</View>}
        {kind === 'approval' ? <ApprovalFacts topic={topic} /> : null}
        {kind === 'dismissal' ? (
          <DismissalReasons
            topic={topic}
            values={values}
            onChoose={(chosen) => change({ values: { ...values, ...chosen } })}
          />
        ) : null}
        {topic.hasMeeting && (kind === 'session' || kind === 'outcome') ? (
          <HeldPart topic={topic.id} kind={kind} values={values} onFill={(filled) => change({ values: filled })} />
        ) : null}
        <FormTopic.Provider value={topic.id}>
          <SpecFields
            fields={form.fields}
            values={values}
            errors={errors}
            sources={sources}
            onChange={(next) => {
              if (acting.trouble !== null) acting.forgetTrouble()
              change({ values: next })
            }}
          />
        </FormTopic.Provider>
      </View>
      <View className="work__bar">
        <TroubleNotice acting={acting} isAtField={refusedAt !== undefined} />
        <SavingLine saving={saving} />
        <View className="work__buttons">
          <Button tone="primary" isBusy={acting.isSending} onPress={() => void send()}>
            {form.send}
          </Button>
          {isNext ? null : (
            <Button tone="quiet" isDisabled={acting.isSending} onPress={onClose}>
              收起
            </Button>
          )}
        </View>
      </View>
    </>
  )
}

/** What cannot be taken back is asked once. */
const isMeant = async ({ title, yes }: NonNullable<PaperForm['asks']>): Promise<boolean> => {
  const content = '请再看一遍写的内容。'
  return (await Taro.showModal({ title, content, confirmText: yes, cancelText: '再看看' })).confirm
}

/** The field that the cloud refused, as the form calls it. */
const refusedField = ({ trouble }: Acting): PaperErrors => {
  const field = trouble?.field?.startsWith('paper.') ? trouble.field.slice('paper.'.length) : null
  return trouble === null || field === null ? {} : { [field]: trouble.message }
}

/** The wrong field that stands first on the page. */
const firstOf = (keys: readonly string[], errors: PaperErrors): string => {
  const paths = Object.keys(errors)
  const key = keys.find((each) => paths.some((path) => path === each || path.startsWith(`${each}.`)))
  return (
    paths
      .filter((path) => path.split('.')[0] === key)
      .sort((a, b) => Number(a.split('.')[1] ?? -1) - Number(b.split('.')[1] ?? -1))[0] ?? ''
  )
}
