/** Records that were handed in and have not arrived: waiting for the network, or needing a word from the member. */
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { researchDraftId, researchDrafts } from '@/services/research/research-draft'
import { type Finding, takeFinding, useAreFindingsKept, useFindings } from '@/services/research/research-outbox'
import { sendFindings } from '@/services/research/send-findings'
import { NotTaken } from './NotTaken'

/** `isAsked`: whether the question still waits for a record. `onReopen`: a record that was refused is a draft again. */
export interface OnTheirWayProps {
  readonly isAsked: (item: Finding) => boolean
  readonly onReopen: (item: Finding) => void
}

/** See {@link OnTheirWayProps}. */
export function OnTheirWay({ isAsked, onReopen }: OnTheirWayProps) {
  const items = useFindings()
  const isKept = useAreFindingsKept()
  const reopen = (item: Finding) => {
    const { requestId, day, site, findings, photos } = item
    const draft = { requestId, savedAt: Date.now(), day, site, findings, photos }
    if (!researchDrafts.keep(researchDraftId(item), draft)) {
      void Taro.showToast({ title: '这部手机存不下了，请先腾出空间', icon: 'none', duration: 3000 })
      return
    }
    takeFinding(requestId)
    onReopen(item)
  }
  return items.map((item) =>
    item.state === 'waiting' ? (
      <Notice
        key={item.requestId}
        tone={isKept ? 'waiting' : 'late'}
        icon="offline"
        title={isKept ? '已存好，有网自动交' : '这部手机存不下了，正在直接交'}
        action={
          <Button isSmall onPress={() => void sendFindings()}>
            现在再试
          </Button>
        }
      >
        “{item.asks}”的调研记录{item.photos.length > 0 ? `和 ${item.photos.length} 张照片` : ''}
        {isKept ? '还在这部手机里，不用重写。' : '还没有交上去，交上以前请不要关掉小程序。'}
      </Notice>
    ) : (
      <NotTaken key={item.requestId} item={item} onReopen={isAsked(item) ? () => reopen(item) : null} />
    ),
  )
}
