/** What is asked of a topic that somebody puts forward; everything on it will be public. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Chip } from '@/components/chip/Chip'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { Notice } from '@/components/notice/Notice'
import { useOpenedForm } from '@/services/form/use-opened-form'
import { useKeys } from '@/services/keyboard'
import { showElement } from '@/services/show-element'
import type { Council } from '~types/council'
import { findByWords } from '~types/find-by-words'
import { LIMITS } from '~types/limits'
import { THREE_MATTER_LABELS, THREE_MATTERS } from '~types/papers/collect'
import { countyOf, isWithin, townshipOf } from '~types/place'
import type { Proposed } from '~types/proposal'
import { SavingLine } from '../topic/SavingLine'
import { type ProposalDraft, useProposalDraft } from './proposal-draft'
import { errorsOf, type ProposalErrors, usePropose } from './use-propose'
import { WherePart } from './WherePart'
import '../desk/desk.scss'

/** In the order of the page, so that the first wrong one is shown. */
const FIELDS = ['council', 'kind', 'title', 'summary', 'matter', 'reason'] as const satisfies (keyof ProposalDraft)[]

const idOf = (field: string): string => `proposal-${field}`

const group = (label: string) => (process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': label } : {})

/** `councils`: those to which the person may propose. */
export function ProposalForm({
  councils,
  onDone,
}: {
  councils: readonly Council[]
  onDone: (proposed: Proposed) => void
}) {
  const [first] = councils
  // Who has one township proposes to it, if nothing else is chosen.
  const isOneTownship = councils.every(({ code }) => isWithin(code, townshipOf(first?.code ?? '') ?? ''))
  const { draft, saving, change, forget, save } = useProposalDraft(isOneTownship ? (first?.code ?? null) : null)
  const [hasTried, setTried] = useState(false)
  const { propose, isSending, trouble, forgetTrouble } = usePropose((proposed) => {
    forget()
    onDone(proposed)
  })
  const council = councils.find(({ code }) => code === draft.council)
  const opened = useOpenedForm(null, countyOf(council?.code ?? first?.code ?? '')).data
  const refused: ProposalErrors = trouble?.field === undefined ? {} : { [trouble.field]: trouble.message }
  const errors: ProposalErrors = { ...(hasTried ? errorsOf(draft) : {}), ...refused }
  const errorOf = (field: keyof ProposalDraft) => errors[field] ?? null
  const write = (part: Partial<ProposalDraft>) => {
    if (trouble !== null) forgetTrouble()
    change(part)
  }
  const send = () => {
    if (isSending) return
    save()
    const wrong = errorsOf(draft)
    const wrongField = FIELDS.find((field) => wrong[field] !== undefined)
    setTried(wrongField !== undefined)
    if (wrongField === undefined) propose(draft)
    else showElement(idOf(wrongField))
  }
  useKeys({
    send: () => {
      send()
      return true
    },
  })
  const screened = opened && findByWords(`${draft.title}\n${draft.summary}`, opened.notNegotiable)
  const kinds = opened?.kinds ?? []
  return (
    <View className="propose">
      <Notice tone="info">
        写的都会公开在议事板上：请不要出现居民的姓名、电话和住址。工作站先看是否适合协商，再报党（工）委审定。
      </Notice>
      <WherePart
        id={idOf('council')}
        councils={councils}
        words={`${draft.title}\n${draft.summary}`}
        chosen={draft.council}
        error={errorOf('council')}
        onChoose={(code) => write({ council: code })}
      />
      <Field label="事情类别" id={idOf('kind')} error={errorOf('kind')}>
        <View className="ms-chips" {...group('事情类别')}>
          {kinds.map(({ key, label, examples }) => (
            <Chip
              key={key}
              label={label}
              note={examples}
              isOn={draft.kind === key}
              onPress={() => write({ kind: key })}
            />
          ))}
        </View>
      </Field>
      <View className="desk-form__low">
        <TextArea
          id={idOf('title')}
          label="议题标题"
          value={draft.title}
          limit={LIMITS.title}
          hint="一句话说清什么地方、什么事。"
          error={errorOf('title')}
          onChange={(title) => write({ title })}
        />
      </View>
      <TextArea
        id={idOf('summary')}
        label="议题说明"
        value={draft.summary}
        limit={LIMITS.summary}
        hint="现在是什么情况，想商量出什么。"
        error={errorOf('summary')}
        onChange={(summary) => write({ summary })}
      />
      {screened ? (
        <Notice tone="highlight" title={`可能不归协商：${screened.entry.label}`}>
          文中提到“{screened.word}”。{screened.entry.turnTo}。确实要协商的，可以接着提，由工作站判断。
        </Notice>
      ) : null}
      <Field label="属于三件事里的哪一类" isOptional id={idOf('matter')}>
        <View className="ms-chips" {...group('属于三件事里的哪一类')}>
          {THREE_MATTERS.map((matter) => (
            <Chip
              key={matter}
              label={THREE_MATTER_LABELS[matter]}
              isOn={draft.matter === matter}
              onPress={() => write({ matter: draft.matter === matter ? null : matter })}
            />
          ))}
        </View>
      </Field>
      <TextArea
        id={idOf('reason')}
        label="为什么适合协商"
        value={draft.reason}
        limit={LIMITS.summary}
        hint="切口小、立意准、关联广：关系到谁，为什么现在要商量。"
        error={errorOf('reason')}
        onChange={(reason) => write({ reason })}
      />
      {trouble === null || trouble.field !== undefined ? null : (
        <Notice tone="late" title="没有提交">
          {trouble.code === 'cloud.unreachable'
            ? '网络不通，还没有提交。您写的都在本机；网络恢复后，请再点一次。'
            : trouble.message}
        </Notice>
      )}
      <SavingLine saving={saving} />
      <Button tone="primary" isBlock isBusy={isSending} onPress={send}>
        {council === undefined ? '提出议题' : `提给${council.name}`}
      </Button>
    </View>
  )
}
