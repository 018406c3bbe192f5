/** One station's counter: the form, then the receipt, then the next person's form. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '@/components/button/Button'
import { frameOf, showField } from '@/components/concern-form/show-field'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import type { FieldErrors } from '@/services/draft/check-draft'
import { dropPhoto } from '@/services/draft/photo-shelf'
import { focusOn, useKeys } from '@/services/keyboard'
import { useKeptDraft } from '@/services/use-kept-draft'
import type { EnterOutcome } from '~types/entry'
import type { Route } from '~types/route'
import { EntryForm } from './EntryForm'
import { EntryReceipt } from './EntryReceipt'
import { beginEntry, type EntryDraft, entryDrafts, nextEntry } from './entry-draft'
import { SavingLine } from './SavingLine'
import { checkEntry, firstWrong, useEnter } from './use-enter'
import type { OwnStation } from './use-stations'

type Entered = Extract<EnterOutcome, { outcome: 'entered' }>

/** `above`: which station, for somebody who works at several. Use with `key={station.code}`. */
export function EntryDesk({ station, above }: { station: OwnStation; above: ReactNode }) {
  const begin = () => beginEntry(station.code, station.home)
  const { draft, saving, change, beginNext } = useKeptDraft<EntryDraft>(entryDrafts, station.code, begin, true)
  const [found, setFound] = useState<FieldErrors>({})
  const [asked, setAsked] = useState<Extract<Route, { decision: 'ask' }> | null>(null)
  const [entered, setEntered] = useState<Entered | null>(null)
  const [count, setCount] = useState(0)
  const { enter, isBusy, errors, trouble, forget } = useEnter(station.code, (outcome) => {
    if (outcome.outcome === 'choose') {
      setAsked(outcome.route.decision === 'ask' ? outcome.route : null)
      showField('route')
      return
    }
    for (const { key } of draft.photos) dropPhoto(key)
    setEntered(outcome)
    setCount(count + 1)
    beginNext(nextEntry(station.home, draft))
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  })
  const refused = Object.keys(errors)[0]
  useEffect(() => {
    if (refused !== undefined) showField(refused)
  }, [refused])

  const send = () => {
    if (isBusy || entered !== null) return
    const wrong = checkEntry(draft)
    setFound(wrong)
    const first = firstWrong(wrong)
    if (first !== undefined) showField(first)
    else enter(draft)
  }
  const next = () => {
    setEntered(null)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    focusOn(frameOf('text'))
  }
  useKeys({
    send: () => {
      if (entered === null) send()
      else next()
      return true
    },
  })
  if (entered !== null) {
    return (
      <Page title="代录诉求">
        <EntryReceipt {...entered} count={count} onNext={next} />
      </Page>
    )
  }
  const all = { ...found, ...errors }
  return (
    <Page
      title="代录诉求"
      width="wide"
      footer={
        <View className="enter__foot">
          {trouble === null ? <SavingLine saving={saving} /> : <Notice tone="late">{trouble}</Notice>}
          <Button tone="primary" isBlock isBusy={isBusy} onPress={send}>
            {isBusy ? '正在录入…' : '录入，出回执'}
          </Button>
        </View>
      }
    >
      {above}
      <View className="enter__lead">
        替没有手机、不会用手机的居民录入。录好后给本人一个编号和一个查询码，答复照样在期限内给。
      </View>
      <EntryForm
        station={station}
        draft={draft}
        errorOf={(field) => all[field] ?? null}
        asked={asked}
        change={(field, patch) => {
          change(patch)
          forget()
          setAsked(null)
          setFound((before) =>
            Object.fromEntries(Object.entries(before).filter(([path]) => frameOf(path) !== frameOf(field))),
          )
        }}
      />
    </Page>
  )
}
