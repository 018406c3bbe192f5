/** One concern on the clerk's desk: what it is, the form of the action at hand, and what happened so far. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Timeline } from '@/components/timeline/Timeline'
import { focusOn, useKeys } from '@/services/keyboard'
import type { ConcernAction, DeskConcern, TurnResult } from '~types/desk'
import { AcceptForm } from './AcceptForm'
import { ActionBar } from './ActionBar'
import { actionsOf, wordsOf } from './actions'
import { ConcernFacts } from './ConcernFacts'
import { DeskHead } from './DeskHead'
import { LeftOver } from './LeftOver'
import { PassForm } from './PassForm'
import { ReturnForm } from './ReturnForm'
import { suggestNotice } from './suggest-notice'
import { useDraft } from './use-draft'
import { useTurn } from './use-turn'
import './desk.scss'

const FORMS = { accept: AcceptForm, return: ReturnForm, pass: PassForm } as const satisfies Record<
  ConcernAction,
  unknown
>

/** `onDone` hears of an action taken; `onSkip` goes on without one. Use with `key={concern.id}`. */
export interface ConcernDeskProps {
  readonly concern: DeskConcern
  readonly onDone: (action: ConcernAction, result: TurnResult) => void
  readonly onSkip: () => void
}

/** See {@link ConcernDeskProps}. */
export function ConcernDesk({ concern, onDone, onSkip }: ConcernDeskProps) {
  const [suggestion] = useState(() => suggestNotice(concern))
  const { draft, saving, change, forget } = useDraft(concern.id, suggestion)
  const { take, isSending, refusal, forgetRefusal } = useTurn(concern, (action, result) => {
    forget()
    onDone(action, result)
  })
  useEffect(() => {
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [])
  const actions = actionsOf(concern)
  const action = draft.action
  const isPossible = action !== null && actions.includes(action)

  const begin = (next: ConcernAction) => {
    forgetRefusal()
    change({ action: next })
    focusOn('desk-form-first')
  }
  const close = () => {
    forgetRefusal()
    change({ action: null })
  }
  const sendNow = () => {
    if (isPossible && !isSending) take({ action, draft })
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
        <View className="desk__form">
          <View className="desk__form-title">{wordsOf(action, concern).begin}</View>
          <Form concern={concern} draft={draft} change={change} refusal={refusal} />
        </View>
      )}
      <ActionBar
        concern={concern}
        actions={actions}
        action={isPossible ? action : null}
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
