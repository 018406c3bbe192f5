/** The pictures of an entered concern: on this device until it is handed in. */
import { useState } from 'react'
import type { PartProps } from '@/components/concern-form/part-props'
import { frameOf } from '@/components/concern-form/show-field'
import { Field } from '@/components/field/Field'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import type { DraftPhoto } from '@/services/draft/draft'
import { dropPhoto, takePhotos } from '@/services/draft/photo-shelf'
import { makeId } from '@/services/make-id'
import { LIMITS } from '~types/limits'

const keptPhoto = (key: string): DraftPhoto => ({ key, name: makeId(), fileId: null, state: 'kept' })

/** Says how many files were no pictures. */
export function EntryPhotos({ draft: { photos }, errorOf, change }: PartProps) {
  const [unread, setUnread] = useState(0)
  const add = async () => {
    const taken = await takePhotos(LIMITS.photos - photos.length)
    const added = taken.filter((key) => key !== null).map(keptPhoto)
    setUnread(taken.length - added.length)
    if (added.length > 0) change('photos', { photos: [...photos, ...added].slice(0, LIMITS.photos) })
  }
  return (
    <Field
      id={frameOf('photos')}
      label="照片"
      isOptional
      error={unread === 0 ? errorOf('photos') : `有 ${unread} 个文件不是照片，没有加上。`}
    >
      <PhotoPicker
        photos={photos}
        most={LIMITS.photos}
        onAdd={() => void add()}
        onRetry={() => undefined}
        onRemove={({ key }) => {
          change('photos', { photos: photos.filter((photo) => photo.key !== key) })
          dropPhoto(key)
        }}
      />
    </Field>
  )
}
