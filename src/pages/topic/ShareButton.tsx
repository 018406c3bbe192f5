/** Passing a topic on: to a chat in WeChat, as a link on the web. */
import { Button as NativeButton } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'

/** In WeChat only its own button may open the list of chats; what is shared the page says (useShareAppMessage). */
export function ShareButton() {
  if (process.env.TARO_ENV === 'h5') {
    const copy = async () => {
      await Taro.setClipboardData({ data: window.location.href })
      await Taro.showToast({ title: '链接已复制，可以发给别人', icon: 'none' })
    }
    return (
      <Button icon="share" isBlock onPress={() => void copy()}>
        复制链接，转给别人看
      </Button>
    )
  }
  return (
    <NativeButton className="ms-button ms-button--secondary ms-button--block topic__native" openType="share">
      <Icon name="share" />
      转给别人看
    </NativeButton>
  )
}
