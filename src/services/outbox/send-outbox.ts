/** Sends what waits in the outbox: when the app starts or shows, when the network returns, and now and then in between. */
import Taro from '@tarojs/taro'
import { changePhoto, currentDraft, finishDraft, renewDraft } from '../draft/draft-store'
import { changeOutboxItem, type OutboxItem, outboxItems, takeFromOutbox } from './outbox-store'
import { keepReceipt } from './receipts'
import { type Sent, sendDraft } from './send-draft'

/** Seconds between tries while the app is open; the last repeats. */
const PAUSES = [5, 15, 30, 60] as const

/** Sends one item that is in the outbox and brings outbox and draft up to date with the answer. */
export const sendItem = async (item: OutboxItem): Promise<Sent> => {
  const { requestId } = item.draft
  changeOutboxItem(requestId, { state: 'sending', says: null, field: null })
  const sent = await sendDraft(item.draft, (key, fileId) => rememberPhoto(requestId, key, fileId))
  switch (sent.outcome) {
    case 'submitted':
      keepReceipt(sent.receipt)
      takeFromOutbox(requestId)
      if (sent.isEarlierVersion) renewDraft(requestId)
      else finishDraft(requestId)
      return sent
    case 'later':
      changeOutboxItem(requestId, { state: 'waiting' })
      return sent
    case 'choose':
      stop(requestId, '还不能确定该送到哪个议事会，请您选一下。', null)
      return sent
    case 'refused':
      stop(requestId, sent.says, sent.field)
      return sent
  }
}

/** The form still holds what the person wrote: then the form says what is wrong, and nothing is left in the outbox. */
const stop = (requestId: string, says: string, field: string | null): void => {
  if (currentDraft().requestId === requestId) takeFromOutbox(requestId)
  else changeOutboxItem(requestId, { state: 'stopped', says, field })
}

const rememberPhoto = (requestId: string, key: string, fileId: string): void => {
  changePhoto(requestId, key, { fileId, state: 'kept' })
  const item = outboxItems().find(({ draft }) => draft.requestId === requestId)
  if (item === undefined) return
  const photos = item.draft.photos.map((photo) =>
    photo.key === key ? { ...photo, fileId, state: 'kept' as const } : photo,
  )
  changeOutboxItem(requestId, { draft: { ...item.draft, photos } })
}

let timer: ReturnType<typeof setTimeout> | undefined
let tries = 0

/** Sends everything that waits, oldest first; what still waits is tried again after a pause. */
export const sendOutbox = async (): Promise<void> => {
  clearTimeout(timer)
  for (const item of outboxItems()) {
    if (item.state !== 'waiting') continue
    const sent = await sendItem(item)
    if (sent.outcome === 'submitted') {
      void Taro.showToast({ title: '已补交，回执在“我的”', icon: 'none', duration: 3000 })
    }
    if (sent.outcome === 'later' && sent.error.code === 'cloud.unreachable') break
  }
  if (outboxItems().some(({ state }) => state === 'waiting')) tryAgainLater()
  else tries = 0
}

/** Tries again after a pause that grows; for whoever left something waiting. */
export const tryAgainLater = (): void => {
  clearTimeout(timer)
  const pause = PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 60
  tries += 1
  timer = setTimeout(sendOutbox, pause * 1000)
}

/** Listens to what may bring the network back; once, when the app starts. */
export const startOutbox = (): void => {
  // The app was closed while sending: the outbox holds that matter whole, so the form is free for the next one.
  for (const { draft } of outboxItems()) finishDraft(draft.requestId)
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) void sendOutbox()
  })
  // Taro's web build hears of the kind of network only, not of its return.
  if (process.env.TARO_ENV === 'h5') window.addEventListener('online', () => void sendOutbox())
  Taro.eventCenter.on('app-shown', () => void sendOutbox())
  void sendOutbox()
}
