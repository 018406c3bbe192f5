/** A concern that has no receipt yet: it sends itself when the network returns, or says what the person has to mend. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Badge } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { sayAgo } from '@/services/dates'
import { hasContent } from '@/services/draft/draft'
import { currentDraft, resumeDraft } from '@/services/draft/draft-store'
import { type OutboxItem, takeFromOutbox } from '@/services/outbox/outbox-store'
import { sendOutbox } from '@/services/outbox/send-outbox'

const LOOKS = {
  waiting: { tone: 'highlight', icon: 'offline', says: '等网络恢复后自动提交' },
  sending: { tone: 'waiting', icon: 'refresh', says: '正在提交' },
  stopped: { tone: 'late', icon: 'alert', says: '要改一下才能提交' },
} as const satisfies Record<OutboxItem['state'], object>

/** See {@link OutboxItem}. */
export function OutboxCard({ item }: { item: OutboxItem }) {
  const look = LOOKS[item.state]
  return (
    <Card>
      <View className="mine-card__top">
        <Badge tone={look.tone} icon={look.icon}>
          {look.says}
        </Badge>
        <View className="mine-card__day ms-secondary">{sayAgo(item.queuedAt, Date.now())}</View>
      </View>
      <View className="mine-card__title mine-card__title--cut">{item.draft.title || item.draft.text}</View>
      <View className="mine-card__next">
        {item.state === 'stopped' && item.says !== null
          ? item.says
          : `提交给 ${item.addressee}。内容和照片都存在本机,不用再点一次。`}
      </View>
      {item.state === 'sending' ? null : (
        <View className="mine-card__actions">
          {item.state === 'stopped' ? (
            <Button isSmall tone="primary" icon="pen" onPress={() => void mend(item)}>
              去修改
            </Button>
          ) : (
            <Button isSmall icon="refresh" onPress={() => void sendOutbox()}>
              现在就试
            </Button>
          )}
        </View>
      )}
    </Card>
  )
}

/** Back into the form; asks first when the form holds another matter. */
const mend = async (item: OutboxItem): Promise<void> => {
  if (hasContent(currentDraft())) {
    const { confirm } = await Taro.showModal({
      title: '表单里还有别的内容',
      content: '“提诉求”里有一件还没提交的。换成这一件,那一件写的内容就没有了。',
      confirmText: '换成这件',
      cancelText: '先不换',
    })
    if (!confirm) return
  }
  takeFromOutbox(item.draft.requestId)
  resumeDraft(item.draft)
  await Taro.switchTab({ url: '/pages/submit/index' })
}
