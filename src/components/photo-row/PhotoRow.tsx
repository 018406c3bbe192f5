/** Pictures side by side; each opens large, with the others to swipe through. */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Pressable } from '../pressable/Pressable'
import './photo-row.scss'

/** `links` are addresses of pictures; nothing is drawn when there are none. */
export function PhotoRow({ links }: { links: readonly string[] }) {
  if (links.length === 0) return null
  return (
    <View className="ms-photo-row">
      {links.map((link, index) => (
        <Pressable
          key={link}
          label={`看第 ${index + 1} 张照片，共 ${links.length} 张`}
          onPress={() => void Taro.previewImage({ urls: [...links], current: link })}
        >
          <Image className="ms-photo-row__picture" src={link} mode="aspectFill" nativeProps={{ alt: '' }} />
        </Pressable>
      ))}
    </View>
  )
}
