/** Sends one draft with its pictures: the same request id always, one sending at a time, so that any number of taps gives one receipt. */
import type { Receipt } from '~types/concern'
import type { Route } from '~types/route'
import { cloud } from '../cloud/client'
import { asCloudError, type CloudError } from '../cloud/cloud-error'
import type { Draft } from '../draft/draft'
import { dropPhoto } from '../draft/photo-shelf'
import { toSubmission } from '../draft/to-submission'
import { PhotoGone, sayPhotoTrouble, sendPhoto } from '../draft/upload-photo'
import { isForPerson } from './outbox-store'

/** `isEarlierVersion`: an earlier sending stands, as it was then. `later`: not now, the same again may work. `refused`: only the person can mend it; `field` is the path of the input. */
export type Sent =
  | { readonly outcome: 'submitted'; readonly receipt: Receipt; readonly isEarlierVersion: boolean }
  | { readonly outcome: 'choose'; readonly route: Route }
  | { readonly outcome: 'later'; readonly error: CloudError }
  | { readonly outcome: 'refused'; readonly says: string; readonly field: string | null }

const underWay = new Map<string, Promise<Sent>>()

/** `onPhoto` hears of each picture that the cloud now has, in case the rest fails. Never rejects. */
export const sendDraft = (draft: Draft, onPhoto: (key: string, fileId: string) => void): Promise<Sent> => {
  const running = underWay.get(draft.requestId)
  if (running !== undefined) return running
  const sending = send(draft, onPhoto).finally(() => underWay.delete(draft.requestId))
  underWay.set(draft.requestId, sending)
  return sending
}

const send = async (draft: Draft, onPhoto: (key: string, fileId: string) => void): Promise<Sent> => {
  try {
    const fileIds: string[] = []
    for (const photo of draft.photos) {
      const fileId = await sendPhoto(draft.requestId, photo)
      onPhoto(photo.key, fileId)
      fileIds.push(fileId)
    }
    const answer = await cloud.resident.submit(toSubmission(draft, fileIds))
    if (answer.outcome === 'choose') return answer
    if (!answer.isEarlierVersion) for (const photo of draft.photos) dropPhoto(photo.key)
    return answer
  } catch (thrown) {
    if (thrown instanceof PhotoGone) return { outcome: 'refused', says: sayPhotoTrouble(thrown), field: 'photos' }
    const error = asCloudError(thrown)
    if (!isForPerson(error.code)) return { outcome: 'later', error }
    const field = error.code === 'photo.too-large' ? 'photos' : (error.field ?? null)
    return { outcome: 'refused', says: error.message, field }
  }
}
