/** Choosing, sending and removing the pictures of the current draft. */
import { LIMITS } from '~types/limits'
import { makeId } from '../make-id'
import type { DraftPhoto } from './draft'
import { changeDraft, changePhoto, currentDraft } from './draft-store'
import { dropPhoto, takePhotos } from './photo-shelf'
import { sendPhoto } from './upload-photo'

/** Lets the person choose as many as there is room for, and begins to send them. Answers how many files were no pictures. */
export const addPhotos = async (): Promise<number> => {
  const room = LIMITS.photos - currentDraft().photos.length
  if (room <= 0) return 0
  const taken = await takePhotos(room)
  const { photos } = currentDraft()
  const added = taken
    .filter((key) => key !== null)
    .slice(0, LIMITS.photos - photos.length)
    .map((key): DraftPhoto => ({ key, name: makeId(), fileId: null, state: 'waiting' }))
  changeDraft({ photos: [...photos, ...added] })
  void sendWaitingPhotos()
  return taken.filter((key) => key === null).length
}

/** Sends what waits, one after another: a weak uplink finishes one rather than starving nine. */
export const sendWaitingPhotos = async (): Promise<void> => {
  for (const photo of currentDraft().photos) {
    if (photo.state === 'waiting') await sendOne(photo)
  }
}

/** Tries one picture again. */
export const sendOne = async (photo: DraftPhoto): Promise<void> => {
  const { requestId } = currentDraft()
  changePhoto(requestId, photo.key, { state: 'uploading' })
  try {
    changePhoto(requestId, photo.key, { fileId: await sendPhoto(requestId, photo), state: 'kept' })
  } catch {
    changePhoto(requestId, photo.key, { state: 'failed' })
  }
}

/** Takes a picture out of the draft. */
export const removePhoto = (photo: DraftPhoto): void => {
  changeDraft({ photos: currentDraft().photos.filter(({ key }) => key !== photo.key) })
  dropPhoto(photo.key)
}
