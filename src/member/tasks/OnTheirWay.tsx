/** Records that were handed in and have not arrived: waiting for the network, or needing a word from the member. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { researchDraftId, researchDrafts } from '@/services/research/research-draft'
import { type Finding, takeFinding, useFindings } from '@/services/research/research-outbox'
import { sendFindings } from '@/services/research/send-findings'

/** `onReopen`: a record that was refused is a draft again. */
export function OnTheirWay({ onReopen }: { onReopen: (item: Finding) => void }) {
  const items = useFindings()
  const reopen = (item: Finding) => {
    const { requestId, day, site, findings, photos } = item
    researchDrafts.keep(researchDraftId(item), { requestId, savedAt: Date.now(), day, site, findings, photos })
    takeFinding(requestId)
    onReopen(item)
  }
  return items.map((item) =>
    item.state === 'waiting' ? (
      <Notice
        key={item.requestId}
        tone="waiting"
        icon="offline"
        title="已存好，有网自动交"
        action={
          <Button isSmall onPress={() => void sendFindings()}>
            现在再试
          </Button>
        }
      >
        “{item.asks}”的调研记录{item.photos.length > 0 ? `和 ${item.photos.length} 张照片` : ''}
        还在这部手机里，不用重写。
      </Notice>
    ) : (
      <Notice
        key={item.requestId}
        tone="late"
        title={`“${item.asks}”没有交上去`}
        action={
          <Button isSmall onPress={() => reopen(item)}>
            拿回来改
          </Button>
        }
      >
        <View>{item.says}</View>
      </Notice>
    ),
  )
}
