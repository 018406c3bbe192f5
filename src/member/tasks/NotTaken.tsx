/** A record that the cloud did not take, with its words in sight: to be mended, or copied for the station when nobody asks for it any more. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { dropPhoto } from '@/services/draft/photo-shelf'
import { type Finding, takeFinding } from '@/services/research/research-outbox'

/** `onReopen` makes it a draft again; null when the question does not wait for a record any more, so that there is no form for it. */
export function NotTaken({ item, onReopen }: { item: Finding; onReopen: (() => void) | null }) {
  const { requestId, asks, site, findings, photos, says } = item
  const remove = async () => {
    const { confirm } = await Taro.showModal({
      title: '不要这份记录了',
      content: `文字${photos.length > 0 ? `和 ${photos.length} 张照片` : ''}会从这部手机里删掉，找不回来。`,
      confirmText: '删掉',
      cancelText: '留着',
    })
    if (!confirm) return
    takeFinding(requestId)
    for (const { key } of photos) dropPhoto(key)
  }
  return (
    <Notice
      tone="late"
      title={`“${asks}”没有交上去`}
      action={
        onReopen === null ? (
          <View className="task__ways">
            <Button
              isSmall
              icon="share"
              onPress={() => void Taro.setClipboardData({ data: `${asks}\n${site}\n${findings}` })}
            >
              复制文字
            </Button>
            <Button isSmall tone="quiet" onPress={() => void remove()}>
              不要了
            </Button>
          </View>
        ) : (
          <Button isSmall onPress={onReopen}>
            拿回来改
          </Button>
        )
      }
    >
      <View>{says}</View>
      {onReopen === null ? <View>这件事已经不用再交了。您写的还在这部手机里，可以复制下来发给工作站。</View> : null}
      <View className="task__of">{site}</View>
      <View className="task__of">{findings}</View>
    </Notice>
  )
}
