/** What WeChat's navigation bar does on the phone: the page's title and the way back, for the web. */
import { View } from '@tarojs/components'
import Taro, { getCurrentPages } from '@tarojs/taro'
import { Icon } from '../icon/Icon'
import { Pressable } from '../pressable/Pressable'

/** Without a page before this one, the way back is the board. */
export function WebBar({ title, width }: { title: string; width: 'text' | 'wide' | 'full' }) {
  const goBack = () => {
    if (getCurrentPages().length > 1) Taro.navigateBack()
    else Taro.switchTab({ url: '/pages/board/index' })
  }
  return (
    <View className={`ms-bar ms-bar--${width}`}>
      <Pressable className="ms-bar__back" onPress={goBack}>
        <Icon name="chevron" className="ms-bar__icon" />
        返回
      </Pressable>
      <View className="ms-bar__title">{title}</View>
    </View>
  )
}
