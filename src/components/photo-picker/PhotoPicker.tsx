/** The pictures of a form: add, look at, try one again, take one out; says how many are already sent. */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { DraftPhoto } from '@/services/draft/draft'
import { openPhoto } from '@/services/draft/photo-shelf'
import { classNames } from '../class-names'
import { Icon } from '../icon/Icon'
import { Pressable } from '../pressable/Pressable'
import './photo-picker.scss'

/** `most` pictures at most. Sending them is the caller's work; the states are shown here. */
export interface PhotoPickerProps {
  readonly photos: readonly DraftPhoto[]
  readonly most: number
  readonly onAdd: () => void
  readonly onRetry: (photo: DraftPhoto) => void
  readonly onRemove: (photo: DraftPhoto) => void
}

/** See {@link PhotoPickerProps}. */
export function PhotoPicker({ photos, most, onAdd, onRetry, onRemove }: PhotoPickerProps) {
  const keptCount = photos.filter(({ state }) => state === 'kept').length
  const isSending = photos.some(({ state }) => state === 'uploading' || state === 'waiting')
  return (
    <View>
      <View className="ms-photos">
        {photos.map((photo, index) => (
          <Picture
            key={photo.key}
            photo={photo}
            place={index + 1}
            all={photos}
            onRetry={() => onRetry(photo)}
            onRemove={() => onRemove(photo)}
          />
        ))}
        {photos.length < most ? (
          <Pressable className="ms-photos__add" onPress={onAdd} label={`加照片，还可以加 ${most - photos.length} 张`}>
            <Icon name="camera" isLarge />
            <View>加照片</View>
          </Pressable>
        ) : null}
      </View>
      {isSending ? (
        <View className="ms-photos__progress ms-tabular">
          照片正在上传：{keptCount}/{photos.length}
        </View>
      ) : null}
    </View>
  )
}

function Picture(props: {
  photo: DraftPhoto
  place: number
  all: readonly DraftPhoto[]
  onRetry: () => void
  onRemove: () => void
}) {
  const { photo, place, all, onRetry, onRemove } = props
  const link = useLink(photo)
  const look = async () => {
    const links = await Promise.all(all.map(linkOf))
    if (link !== null) Taro.previewImage({ urls: links.filter((one) => one !== null), current: link })
  }
  return (
    <View className={classNames('ms-photos__one', `ms-photos__one--${photo.state}`)}>
      <Pressable className="ms-photos__look" label={`看第 ${place} 张照片`} onPress={look}>
        {link === null ? null : (
          <Image className="ms-photos__picture" src={link} mode="aspectFill" nativeProps={{ alt: '' }} />
        )}
      </Pressable>
      {photo.state === 'uploading' ? <View className="ms-photos__says">上传中</View> : null}
      {photo.state === 'failed' ? (
        <Pressable className="ms-photos__says ms-photos__says--failed" onPress={onRetry}>
          <Icon name="refresh" /> 没传上，点这里重传
        </Pressable>
      ) : null}
      <Pressable className="ms-photos__remove" label={`删除第 ${place} 张照片`} onPress={onRemove}>
        <View className="ms-photos__cross">
          <Icon name="close" />
        </View>
      </Pressable>
    </View>
  )
}

/** On the phone a picture that the cloud has can be shown from there, should the file be gone. */
const linkOf = async (photo: DraftPhoto): Promise<string | null> =>
  (await openPhoto(photo.key)) ?? (process.env.TARO_ENV === 'weapp' ? photo.fileId : null)

const useLink = (photo: DraftPhoto): string | null => {
  const [link, setLink] = useState<string | null>(null)
  const { key } = photo
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture of a key never changes
  useEffect(() => {
    let isGone = false
    linkOf(photo).then((found) => {
      if (!isGone) setLink(found)
    })
    return () => {
      isGone = true
    }
  }, [key])
  return link
}
