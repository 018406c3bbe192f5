/** Pressing the button: checked, written into the outbox, sent; and what came of it. */
import { useEffect, useState } from 'react'
import { frameOf, showField, showTop } from '@/components/concern-form/show-field'
import { checkDraft, FIELD_ORDER, type FieldErrors } from '@/services/draft/check-draft'
import { currentDraft, finishDraft, saveDraftNow, useDraftRefusal } from '@/services/draft/draft-store'
import { outboxItems, putIntoOutbox, takeFromOutbox } from '@/services/outbox/outbox-store'
import type { Sent } from '@/services/outbox/send-draft'
import { sendItem, tryAgainLater } from '@/services/outbox/send-outbox'
import type { Route } from '~types/route'
import { useReceiptPage } from './use-receipt-page'

type AskedRoute = Extract<Route, { decision: 'ask' }>

/** `queued`: the network was down; it waits in the outbox for its addressee. `trouble`: no field is to blame. */
export interface Submission {
  readonly isBusy: boolean
  readonly errors: FieldErrors
  readonly trouble: string | null
  readonly asked: AskedRoute | null
  readonly queued: { readonly requestId: string; readonly addressee: string } | null
  readonly submit: (addressee: string) => Promise<void>
  /** The person changed a field: what was wrong with it is no longer said. */
  readonly forget: (field: string) => void
  readonly beginAnother: () => void
}

/** The state of submitting; the text itself is in the draft all along. */
export const useSubmission = (): Submission => {
  const [isBusy, setBusy] = useState(false)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const [asked, setAsked] = useState<AskedRoute | null>(null)
  const [queued, setQueued] = useState<Submission['queued']>(null)
  const showReceipt = useReceiptPage()

  const refusal = useDraftRefusal()
  // A matter that came back from the outbox says at once what was wrong with it.
  useEffect(() => {
    setErrors(refusal !== null && refusal.field !== null ? { [refusal.field]: refusal.says } : {})
    setTrouble(refusal !== null && refusal.field === null ? refusal.says : null)
  }, [refusal])

  const blame = (found: FieldErrors) => {
    setErrors(found)
    const first = FIELD_ORDER.find((field) => found[field] !== undefined) ?? Object.keys(found)[0]
    if (first !== undefined) showField(first)
  }

  const settle = (sent: Sent, requestId: string, addressee: string) => {
    switch (sent.outcome) {
      case 'submitted': {
        const earlier = sent.isEarlierVersion ? '&earlier=1' : ''
        showTop()
        showReceipt(`/pages/receipt/index?id=${sent.receipt.concern}${earlier}`)
        return
      }
      case 'choose':
        if (sent.route.decision === 'ask') setAsked(sent.route)
        showField('route')
        return
      case 'refused':
        if (sent.field === null) setTrouble(sent.says)
        else blame({ [sent.field]: sent.says })
        return
      case 'later':
        if (sent.error.code === 'cloud.unreachable') {
          finishDraft(requestId)
          setQueued({ requestId, addressee })
          showTop()
          tryAgainLater()
          return
        }
        takeFromOutbox(requestId)
        setTrouble(sent.error.message)
    }
  }

  const submit = async (addressee: string) => {
    if (isBusy) return
    const draft = currentDraft()
    const found = checkDraft(draft)
    setTrouble(null)
    if (Object.keys(found).length > 0) return blame(found)
    setErrors({})
    setBusy(true)
    saveDraftNow()
    putIntoOutbox(draft, addressee)
    const item = outboxItems().find((one) => one.draft.requestId === draft.requestId)
    if (item !== undefined) settle(await sendItem(item), draft.requestId, addressee)
    setBusy(false)
  }

  const forget = (field: string) => {
    const frame = frameOf(field)
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([path]) => frameOf(path) !== frame)))
    setTrouble(null)
    setAsked(null)
  }

  const beginAnother = () => setQueued(null)
  return { isBusy, errors, trouble, asked, queued, submit, forget, beginAnother }
}
