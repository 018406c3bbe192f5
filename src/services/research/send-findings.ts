/** Sends what members found out: at once, when the app starts or shows, when the network returns, and now and then in between. */
import Taro from '@tarojs/taro'
import { cloud } from '../cloud/client'
import { asCloudError } from '../cloud/cloud-error'
import { dropPhoto } from '../draft/photo-shelf'
import { PhotoGone, sayPhotoTrouble, sendPhoto } from '../draft/upload-photo'
import { isForPerson } from '../outbox/outbox-store'
import { queryClient } from '../query-client'
import { researchDraftId, researchDrafts } from './research-draft'
import { changeFinding, type Finding, findingsOnTheirWay, takeFinding } from './research-outbox'

/** Milliseconds between tries while the app is open. */
const TRY_AGAIN = 15_000

let isSending = false
let timer: ReturnType<typeof setTimeout> | undefined

/** The same request id each time, so that whatever arrived is in the file once. */
export const sendFindings = async (): Promise<void> => {
  if (isSending) return
  isSending = true
  clearTimeout(timer)
  try {
    for (const item of findingsOnTheirWay().filter(({ state }) => state === 'waiting')) {
      if (!(await sendOne(item))) break
    }
  } finally {
    isSending = false
  }
  if (findingsOnTheirWay().some(({ state }) => state === 'waiting')) timer = setTimeout(sendFindings, TRY_AGAIN)
}

/** False: there is no network, so the others need not be tried. */
const sendOne = async (item: Finding): Promise<boolean> => {
  const { requestId, topic, question, day, site, findings } = item
  try {
    const photos = await withPhotos(item)
    await cloud.member.research({ requestId, topic, question, day, site, findings, photos })
    takeFinding(requestId)
    forgetDraft(item)
    for (const { key } of item.photos) dropPhoto(key)
    void queryClient.invalidateQueries({ queryKey: ['member', 'topics'] })
    void Taro.showToast({ title: '调研记录已交', icon: 'none', duration: 3000 })
    return true
  } catch (thrown) {
    if (thrown instanceof PhotoGone) {
      changeFinding(requestId, { state: 'stopped', says: sayPhotoTrouble(thrown) })
      return true
    }
    const { code, message } = asCloudError(thrown)
    if (!isForPerson(code)) return code !== 'cloud.unreachable'
    changeFinding(requestId, { state: 'stopped', says: message })
    // Whether anybody still asks for it decides what the person can do about it.
    void queryClient.invalidateQueries({ queryKey: ['member', 'topics'] })
    return true
  }
}

/** A phone that was full kept the draft; one that was begun anew since stays. */
const forgetDraft = (item: Finding): void => {
  const id = researchDraftId(item)
  if (researchDrafts.read(id)?.requestId === item.requestId) researchDrafts.drop(id)
}

/** One after another; what the cloud has is remembered, so that a cut-off begins where it was. */
const withPhotos = async ({ requestId, photos }: Finding): Promise<string[]> => {
  const sent: string[] = []
  for (const photo of photos) {
    const fileId = await sendPhoto(requestId, photo)
    sent.push(fileId)
    const now = findingsOnTheirWay().find((item) => item.requestId === requestId)?.photos ?? []
    changeFinding(requestId, {
      photos: now.map((each) => (each.key === photo.key ? { ...each, fileId, state: 'kept' as const } : each)),
    })
  }
  return sent
}

/** Listens to what may bring the network back; once, when the app starts. */
export const startFindings = (): void => {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) void sendFindings()
  })
  // Taro's web build hears of the kind of network only, not of its return.
  if (process.env.TARO_ENV === 'h5') window.addEventListener('online', () => void sendFindings())
  Taro.eventCenter.on('app-shown', () => void sendFindings())
  void sendFindings()
}
