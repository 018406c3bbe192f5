/** Handing in what was entered: checked, pictures sent, then the concern; sent again it is the same one. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import { cloud } from '@/services/cloud/client'
import { asCloudError, type CloudError } from '@/services/cloud/cloud-error'
import { checkDraft, FIELD_ORDER, type FieldErrors } from '@/services/draft/check-draft'
import { toSubmission } from '@/services/draft/to-submission'
import { sayPhotoTrouble, sendPhoto } from '@/services/draft/upload-photo'
import { type EnterOutcome, enterInput } from '~types/entry'
import { INBOX } from '../desk/use-inbox'
import type { EntryDraft } from './entry-draft'

/** The fields in the order in which they stand on the page. */
const ORDER: readonly string[] = ['consent', ...FIELD_ORDER]

/** What is wrong, by the path of its field; empty when all is well. */
export const checkEntry = (draft: EntryDraft): FieldErrors => {
  const consent = v.safeParse(enterInput.entries.consent, draft.consent ?? undefined)
  return {
    ...(consent.success ? {} : { consent: consent.issues[0].message }),
    ...checkDraft(draft),
  }
}

/** The first of several wrong fields, to be shown. */
export const firstWrong = (errors: FieldErrors): string | undefined =>
  ORDER.find((field) => errors[field] !== undefined) ?? Object.keys(errors)[0]

/** A picture that was not sent keeps the whole back; which one is said at the field. */
class PhotoTrouble extends Error {}

const send = async (station: string, draft: EntryDraft): Promise<EnterOutcome> => {
  const photos: string[] = []
  for (const photo of draft.photos) {
    photos.push(
      await sendPhoto(draft.requestId, photo).catch((thrown: unknown) => {
        throw new PhotoTrouble(`第 ${photos.length + 1} 张照片：${sayPhotoTrouble(thrown)}`)
      }),
    )
  }
  const { scene: _scene, ...submission } = toSubmission(draft, photos)
  return cloud.council.enter({ ...submission, station, consent: draft.consent ?? '' })
}

/** `errors`: what the cloud said against a field; `trouble`: what no field is to blame for. */
export const useEnter = (station: string, onEntered: (outcome: EnterOutcome) => void) => {
  const client = useQueryClient()
  const mutation = useMutation<EnterOutcome, unknown, EntryDraft>({
    mutationFn: (draft) => send(station, draft),
    onSuccess: (outcome) => {
      onEntered(outcome)
      if (outcome.outcome === 'entered') void client.invalidateQueries({ queryKey: INBOX })
    },
  })
  const { error } = mutation
  const refusal = error === null || error instanceof PhotoTrouble ? null : asCloudError(error)
  return {
    enter: mutation.mutate,
    isBusy: mutation.isPending,
    errors: error instanceof PhotoTrouble ? { photos: error.message } : errorsIn(refusal),
    trouble: refusal !== null && refusal.field === undefined ? sayTrouble(refusal) : null,
    forget: mutation.reset,
  }
}

const errorsIn = (refusal: CloudError | null): FieldErrors =>
  refusal?.field === undefined ? {} : { [refusal.field]: refusal.message }

/** Nothing here sends itself. */
const sayTrouble = ({ code, message }: CloudError): string =>
  code === 'cloud.unreachable' ? '网络不通，还没有录入。您写的都在本机；网络恢复后，请再点一次“录入”。' : message
