/** The pictures of a concern: sent while the person is still writing. */
import { useEffect, useState } from 'react'
import type { PartProps } from '@/components/concern-form/part-props'
import { frameOf } from '@/components/concern-form/show-field'
import { Field } from '@/components/field/Field'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import { addPhotos, removePhoto, sendOne, sendWaitingPhotos } from '@/services/draft/take-photos'
import { LIMITS } from '~types/limits'

/** What was not sent yet when the app closed is sent when the form opens again. */
export function PhotosPart({ draft, errorOf, change }: PartProps) {
  const [unread, setUnread] = useState(0)
  useEffect(() => void sendWaitingPhotos(), [])
  return (
    <Field
      id={frameOf('photos')}
      label="照片"
      isOptional
      hint={`最多 ${LIMITS.photos} 张。只给工作站看，公开哪几张由工作站挑选。`}
      error={
        unread === 0
          ? errorOf('photos')
          : `有 ${unread} 个文件打不开，不是能用的照片，没有加上。请换一张，或者现拍一张。`
      }
    >
      <PhotoPicker
        photos={draft.photos}
        most={LIMITS.photos}
        onAdd={() => void addPhotos().then(setUnread)}
        onRetry={(photo) => void sendOne(photo)}
        onRemove={(photo) => {
          removePhoto(photo)
          change('photos', {})
        }}
      />
    </Field>
  )
}
