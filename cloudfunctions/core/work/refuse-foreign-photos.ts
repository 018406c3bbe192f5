/** A paper shows only pictures that were sent with the request that hands it in. */
import type { PaperInput } from '../../../types/papers/paper'
import { Refusal } from '../refusal'
import { belongsTo } from '../wechat/photos'

/** Refuses pictures of another request, with their field. */
export function refuseForeignPhotos({
  paper,
  requestId,
}: {
  readonly paper: PaperInput
  readonly requestId: string
}): void {
  const lists = {
    before: 'before' in paper ? paper.before : [],
    photos: 'photos' in paper ? paper.photos : [],
  }
  for (const [field, photos] of Object.entries(lists)) {
    if (photos.some((photo) => !belongsTo(photo, requestId))) {
      throw new Refusal('photo.foreign', { field: `paper.${field}` })
    }
  }
}
