/** What was submitted and has no receipt yet: waiting for the network, being sent, or needing a word from the person. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useDraft } from '@/services/draft/draft-store'
import { useOutbox } from '@/services/outbox/outbox-store'
import { reopenItem } from '@/services/outbox/reopen-item'
import { sendOutbox } from '@/services/outbox/send-outbox'
import { Button } from '../button/Button'
import { Notice } from '../notice/Notice'
import './outbox-rows.scss'

/** `onOpen`: one was taken back into the form. Nothing when nothing is on its way; what is still in the form is shown there. For the board's and the person's own page. */
export function OutboxRows({ onOpen }: { onOpen?: () => void }) {
  const draft = useDraft()
  const items = useOutbox().filter((item) => item.draft.requestId !== draft.requestId)
  if (items.length === 0) return null
  const reopen = (requestId: string) => {
    reopenItem(requestId)
    onOpen?.()
    Taro.switchTab({ url: '/pages/submit/index' })
  }
  return (
    <View className="ms-outbox">
      {items.map((item) => {
        const { requestId } = item.draft
        const what = item.draft.title.trim() || firstWords(item.draft.text)
        if (item.state === 'sending') {
          return (
            <Notice key={requestId} tone="waiting" title="正在提交">
              {what}
            </Notice>
          )
        }
        if (item.state === 'waiting') {
          return (
            <Notice
              key={requestId}
              tone="waiting"
              icon="offline"
              title="已存好，还没有发出去"
              action={
                <Button isSmall onPress={() => void sendOutbox()}>
                  现在再试
                </Button>
              }
            >
              “{what}”会在网络恢复后自动提交给{item.addressee}，不用重写。
            </Notice>
          )
        }
        return (
          <Notice
            key={requestId}
            tone="highlight"
            title="要您看一下"
            action={
              <Button isSmall onPress={() => reopen(requestId)}>
                打开
              </Button>
            }
          >
            “{what}”：{item.says}
          </Notice>
        )
      })}
    </View>
  )
}

const SHOWN = 20

const firstWords = (text: string): string => {
  const letters = Array.from(text.trim())
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : letters.join('')
}
