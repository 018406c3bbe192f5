/** Which pictures go on the public board: none unless chosen one by one. */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { Pressable } from '@/components/pressable/Pressable'
import './photos-to-publish.scss'

/** `chosen` holds ids of `photos`. */
export function PhotosToPublish({
  photos,
  chosen,
  onChange,
}: {
  photos: readonly { id: string; link: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  if (photos.length === 0) return null
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  const urls = photos.map((photo) => photo.link)
  return (
    <View className="publish">
      <View className="publish__title">
        公开照片
        <View className="publish__count ms-tabular">
          已选 {chosen.length}/{photos.length} 张
        </View>
      </View>
      <Notice tone="highlight">照片默认不公开。请不要公开能认出人脸、车牌、姓名、证件或门牌的照片。</Notice>
      <View className="publish__grid">
        {photos.map((photo, index) => {
          const isOn = chosen.includes(photo.id)
          return (
            <View key={photo.id} className={classNames('publish__photo', isOn && 'publish__photo--on')}>
              <Pressable
                label={`放大第 ${index + 1} 张照片`}
                onPress={() => Taro.previewImage({ urls, current: photo.link })}
              >
                <Image className="publish__image" src={photo.link} mode="aspectFill" nativeProps={{ alt: '' }} />
              </Pressable>
              <Pressable
                role="checkbox"
                state={{ name: 'checked', isOn }}
                className="publish__choice"
                label={`公开第 ${index + 1} 张照片`}
                onPress={() => toggle(photo.id)}
              >
                <View className="publish__box">{isOn ? <Icon name="check" /> : null}</View>
                {isOn ? '公开' : '不公开'}
              </Pressable>
            </View>
          )
        })}
      </View>
    </View>
  )
}
