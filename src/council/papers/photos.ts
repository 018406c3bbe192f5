/** The pictures of a paper: kept on the device with its draft, sent with the request that hands it in. */
import type { DraftPhoto } from '@/services/draft/draft'
import { sendPhoto } from '@/services/draft/upload-photo'
import type { PaperInput } from '~types/papers/paper'
import type { FieldValue, FormValues } from './field-spec'
import { groupOf, listOf, textOf } from './values'

/** The pictures of a draft. None has a file id yet: that hangs on the request. */
export const photosOf = (value: FieldValue | undefined): DraftPhoto[] =>
  listOf(value)
    .map(groupOf)
    .map(({ key, name }) => ({ key: textOf(key), name: textOf(name), fileId: null, state: 'kept' }))

/** A picture as a draft keeps it. */
export const valueOfPhoto = ({ key, name }: Pick<DraftPhoto, 'key' | 'name'>): FormValues => ({ key, name })

/** Sends the pictures, one after another on a weak uplink, and answers the paper with them. Names stay, so sending again makes the same files. */
export async function withPhotos(paper: PaperInput, values: FormValues, requestId: string): Promise<PaperInput> {
  if (!('photos' in paper)) return paper
  const send = async (value: FieldValue | undefined): Promise<string[]> => {
    const sent: string[] = []
    for (const photo of photosOf(value)) sent.push(await sendPhoto(requestId, photo))
    return sent
  }
  const photos = await send(values.photos)
  return 'before' in paper ? { ...paper, before: await send(values.before), photos } : { ...paper, photos }
}
