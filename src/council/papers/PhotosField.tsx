/** The pictures of a paper: added, looked at, taken out. */
import { useState } from 'react'
import { Field, type FieldProps } from '@/components/field/Field'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import { dropPhoto, takePhotos } from '@/services/draft/photo-shelf'
import { makeId } from '@/services/make-id'
import { LIMITS } from '~types/limits'
import type { FieldValue } from './field-spec'
import { photosOf, valueOfPhoto } from './photos'

/** Says how many files were no pictures. */
export function PhotosField({
  value,
  onChange,
  error,
  ...frame
}: Omit<FieldProps, 'children' | 'aside'> & {
  readonly value: FieldValue | undefined
  readonly onChange: (value: FieldValue) => void
}) {
  const [unreadable, setUnreadable] = useState(0)
  const photos = photosOf(value)
  const add = async () => {
    const taken = await takePhotos(LIMITS.photos - photos.length)
    const added = taken.filter((key) => key !== null).map((key) => ({ key, name: makeId() }))
    setUnreadable(taken.length - added.length)
    if (added.length > 0) onChange([...photos, ...added].slice(0, LIMITS.photos).map(valueOfPhoto))
  }
  const says = unreadable > 0 ? `有 ${unreadable} 个文件不是照片，没有加上。` : (error ?? null)
  return (
    <Field {...frame} error={says}>
      <PhotoPicker
        photos={photos}
        most={LIMITS.photos}
        onAdd={() => void add()}
        onRetry={() => undefined}
        onRemove={({ key }) => {
          onChange(photos.filter((photo) => photo.key !== key).map(valueOfPhoto))
          dropPhoto(key)
        }}
      />
    </Field>
  )
}
