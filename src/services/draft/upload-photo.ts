/** Sends one picture of a draft to cloud storage, once however often it is asked. */
import { CloudError } from '../cloud/cloud-error'
import { uploadPhoto } from '../cloud/platform'
import type { DraftPhoto } from './draft'
import { openPhoto } from './photo-shelf'

const underWay = new Map<string, Promise<string>>()

/** The picture is no longer on the phone: only the person can help. */
export class PhotoGone extends Error {}

/** Its file id. Rejects with {@link CloudError}, or {@link PhotoGone}. */
export const sendPhoto = (requestId: string, photo: DraftPhoto): Promise<string> => {
  if (photo.fileId !== null) return Promise.resolve(photo.fileId)
  const running = underWay.get(photo.key)
  if (running !== undefined) return running
  const sending = send(requestId, photo).finally(() => underWay.delete(photo.key))
  underWay.set(photo.key, sending)
  return sending
}

const send = async (requestId: string, photo: DraftPhoto): Promise<string> => {
  const path = await openPhoto(photo.key)
  if (path === null) throw new PhotoGone()
  return uploadPhoto(`concerns/${requestId}/${photo.name}.jpg`, path)
}

/** What to say beside a picture that was not sent. */
export const sayPhotoTrouble = (thrown: unknown): string => {
  if (thrown instanceof PhotoGone) return '这张照片在手机里找不到了，请删除后重新选择。'
  if (thrown instanceof CloudError && thrown.code === 'photo.too-large') return thrown.message
  return '没传上去，提交时会再传。'
}
