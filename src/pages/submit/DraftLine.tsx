/** Says that what was not finished last time is still here, and lets it be thrown away (asked once). */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { clearDraft, useIsDraftRestored } from '@/services/draft/draft-store'

/** Nothing for a fresh draft. */
export function DraftLine() {
  const isRestored = useIsDraftRestored()
  if (!isRestored) return null
  const clear = async () => {
    const { confirm } = await Taro.showModal({
      title: '清空重写？',
      content: '写好的文字和照片会从这台手机上删除，不能恢复。',
      confirmText: '清空',
      cancelText: '留着',
    })
    if (confirm) clearDraft()
  }
  return (
    <View className="submit__restored">
      <Notice
        tone="highlight"
        icon="pen"
        action={
          <Button tone="quiet" isSmall onPress={() => void clear()}>
            清空重写
          </Button>
        }
      >
        上次没写完的都还在，接着写就行。
      </Notice>
    </View>
  )
}
