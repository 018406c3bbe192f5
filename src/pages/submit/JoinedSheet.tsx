/** After joining: what was joined, what happens next, and what becomes of the words on the form. Nothing is thrown away unasked. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { NotifyMe } from '@/components/notify-me/NotifyMe'
import { Sheet } from '@/components/sheet/Sheet'
import { sayDay } from '@/services/dates'
import { clearDraft } from '@/services/draft/draft-store'
import { showSection } from '@/services/session/mine-section'
import type { Joined } from '~types/follow'

/** Closing it is the same as going on writing. */
export function JoinedSheet({ joined, onClose }: { joined: Joined; onClose: () => void }) {
  const isOwn = joined.outcome === 'own'
  const finish = async () => {
    const { confirm } = await Taro.showModal({
      title: '不再提交这一件？',
      content: '提诉求页上写好的文字和照片会从这台手机上删除，不能恢复。',
      confirmText: '不提交了',
      cancelText: '留着',
    })
    if (!confirm) return
    onClose()
    clearDraft()
    showSection(isOwn ? 'concerns' : 'followed')
    void Taro.switchTab({ url: '/pages/mine/index' })
  }
  return (
    <Sheet title={isOwn ? '这是您自己提过的' : '已经跟进这件事'} onClose={onClose}>
      <View className="similar__joined">
        <Notice tone="done" title={joined.name}>
          {isOwn ? '不用再跟进，有进展会直接告诉您。' : sayNext(joined)}
        </Notice>
        {isOwn ? null : <NotifyMe moment="joined" />}
        <Button isBlock onPress={onClose}>
          我的情况不一样，还是要提交
        </Button>
        <Button tone="quiet" isBlock onPress={() => void finish()}>
          就是这件事，不再提交
        </Button>
      </View>
    </Sheet>
  )
}

function sayNext({ addressee, people, replyBy }: Joined): string {
  const when =
    replyBy === null
      ? `${addressee}正按步骤协商，每有进展都会告诉您。`
      : `${addressee}将在 ${sayDay(replyBy, Date.now())} 前给出答复，也会告诉您。`
  return `连您一共 ${people} 人遇到。${when}在“我的 · 跟进的事”里随时可以看。`
}
