/** One concern on the clerk's desk: what it is, the form of the action at hand, and what happened so far. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Timeline } from '@/components/timeline/Timeline'
import { focusOn, useKeys } from '@/services/keyboard'
import { showElement } from '@/services/show-element'
import type { ConcernAction, DeskConcern } from '~types/desk'
import { LIMITS } from '~types/limits'
import { AlikeSection } from '../bundles/AlikeSection'
import { bundleWith, isWaiting, useBundles } from '../bundles/use-bundles'
import { AcceptForm, fieldId } from './AcceptForm'
import { ActionBar } from './ActionBar'
import { actionsOf, type DoneAction, wordsOf } from './actions'
import { ConcernFacts } from './ConcernFacts'
import { DeskHead } from './DeskHead'
import { drafts } from './draft'
import { HoldForm } from './HoldForm'
import { LeftOver } from './LeftOver'
import { PassForm } from './PassForm'
import { ReturnForm } from './ReturnForm'
import { passLabel } from './say-where-to'
import { suggestNotice } from './suggest-notice'
import { useDraft } from './use-draft'
import { useTurn } from './use-turn'
import { WithdrawFor } from './WithdrawFor'
import './desk.scss'

const FORMS = { accept: AcceptForm, return: ReturnForm, pass: PassForm, hold: HoldForm } as const satisfies Record<
  ConcernAction,
  unknown
>

/**
 * `place`: whose desk, when there are several. `isGathering`: opened as one of several like it, which are ticked at first.
 * `onDone` hears of an action taken and of the concerns that no longer wait; `onSkip` goes on without one. Use with `key={concern.id}`.
 */
export interface ConcernDeskProps {
  readonly concern: DeskConcern
  readonly place: string | undefined
  readonly isGathering: boolean
  readonly onDone: (action: DoneAction, gone: readonly string[]) => void
  readonly onSkip: () => void
}

/** See {@link ConcernDeskProps}. */
export function ConcernDesk({ concern, place, isGathering, onDone, onSkip }: ConcernDeskProps) {
  const [suggestion] = useState(() => suggestNotice(concern))
  const { draft, saving, change, forget } = useDraft(concern.id, suggestion)
  const finish = (done: DoneAction, gone: readonly string[]) => {
    forget()
    for (const id of gone) drafts.drop(id)
    onDone(done, gone)
  }
  const { take, isSending, refusal, forgetRefusal } = useTurn(concern, finish)
  useEffect(() => {
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [])
  const bundle = bundleWith(useBundles(place).data?.bundles ?? [], concern.id)
  const alike = (bundle?.rows ?? []).filter(isWaiting).filter(({ id }) => id !== concern.id)
  const chosen = draft.together ?? (isGathering ? alike.slice(0, LIMITS.gatheredAtOnce).map(({ id }) => id) : [])
  const together = concern.abilities.includes('accept') ? alike.filter(({ id }) => chosen.includes(id)) : []
  const wrong = refusal?.field
  useEffect(() => {
    if (wrong !== undefined) showElement(fieldId(wrong))
  }, [wrong])
  const actions = actionsOf(concern)
  const action = draft.action
  const isPossible = action !== null && actions.includes(action)

  const begin = (next: ConcernAction) => {
    forgetRefusal()
    // What is ticked when the form opens stays so: nothing joins under the clerk's hands.
    change({ action: next, ...(next === 'accept' ? { together: together.map(({ id }) => id) } : {}) })
    focusOn('desk-form-first')
    showElement('desk-form')
  }
  const close = () => {
    forgetRefusal()
    change({ action: null })
  }
  const sendNow = () => {
    const seen = together.map(({ id, version }) => ({ concern: id, version }))
    if (isPossible && !isSending) take({ action, draft, together: seen })
  }
  useKeys({
    enter: () => {
      const [first] = actions
      if (first === undefined || action !== null) return false
      begin(first)
      return true
    },
    escape: () => {
      if (action !== null && isPossible) close()
      return action !== null
    },
    send: () => {
      sendNow()
      return isPossible
    },
  })

  const Form = isPossible ? FORMS[action] : null
  return (
    <View className="desk">
      <DeskHead concern={concern} />
      <ConcernFacts concern={concern} />
      {concern.canWithdrawFor ? (
        <WithdrawFor concern={concern} onDone={() => finish('withdraw', [concern.id])} />
      ) : null}
      {bundle === null || concern.abilities.length === 0 ? null : (
        <AlikeSection
          concern={concern}
          bundle={bundle}
          place={place}
          chosen={chosen}
          onChoose={(next) => change({ together: next })}
          onMerged={(gone) => finish('merge', gone)}
        />
      )}
      {action !== null && !isPossible ? (
        <LeftOver
          concern={concern}
          draft={draft}
          action={action}
          onDrop={() => {
            forget()
            close()
            onSkip()
          }}
        />
      ) : null}
      {Form === null || action === null ? null : (
        <View className="desk__form" id="desk-form">
          <View className="desk__form-title">{wordsOf(action, concern, together.length).begin}</View>
          <Form concern={concern} draft={draft} change={change} refusal={refusal} together={together} />
        </View>
      )}
      <ActionBar
        concern={concern}
        actions={actions}
        action={isPossible ? action : null}
        gathered={together.length}
        sends={action === 'pass' ? passLabel(concern, draft) : null}
        saving={saving}
        trouble={refusal !== null && refusal.field === undefined ? refusal : null}
        isSending={isSending}
        onBegin={begin}
        onClose={close}
        onSend={sendNow}
      />
      <View className="desk__past">
        <View className="desk__past-title">办理经过</View>
        <Timeline events={concern.timeline} />
      </View>
    </View>
  )
}
