/** The pictures of a concern: sent while the person is still writing. */
import { useEffect } from 'react'
import { Field } from '@/components/field/Field'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import { addPhotos, removePhoto, sendOne, sendWaitingPhotos } from '@/services/draft/take-photos'
import { LIMITS } from '~types/limits'
import type { PartProps } from './part-props'
import { frameOf } from './show-field'

/** What was not sent yet when the app closed is sent when the form opens again. */
export function PhotosPart({ draft, errorOf, change }: PartProps) {
  useEffect(() => void sendWaitingPhotos(), [])
  return (
    <Field
      id={frameOf('photos')}
      label="照片"
      isOptional
      hint={`最多 ${LIMITS.photos} 张。只给工作站看，公开哪几张由工作站挑选。`}
      error={errorOf('photos')}
    >
      <PhotoPicker
        photos={draft.photos}
        most={LIMITS.photos}
        onAdd={() => void addPhotos()}
        onRetry={(photo) => void sendOne(photo)}
        onRemove={(photo) => {
          removePhoto(photo)
          change('photos', {})
        }}
      />
    </Field>
  )
}
