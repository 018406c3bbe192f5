/** A colleague was faster: what happened, and what was typed here, still there to copy. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { sayAgo } from '@/services/dates'
import { CONCERN_STATE_LABELS } from '~types/concern'
import type { ConcernAction, DeskConcern } from '~types/desk'
import type { Draft } from './draft'

/** The words of each form, in reading order. */
const TYPED = {
  accept: ({ title, summary }) => [title, summary],
  return: ({ reason, channel }) => [reason, channel],
  pass: ({ passReason }) => [passReason],
  hold: ({ holdReason }) => [holdReason],
} as const satisfies Record<ConcernAction, (draft: Draft) => string[]>

/** `onDrop` throws the draft away and goes on. */
export function LeftOver({
  concern,
  draft,
  action,
  onDrop,
}: {
  concern: DeskConcern
  draft: Draft
  action: ConcernAction
  onDrop: () => void
}) {
  const typed = TYPED[action](draft)
    .filter((words) => words.trim() !== '')
    .join('\n')
  const latest = [...concern.timeline].sort((a, b) => b.at - a.at)[0]
  const news = latest === undefined ? '' : `${latest.by} ${sayAgo(latest.at, Date.now())}:${latest.title}。`
  return (
    <Notice
      tone="late"
      title={`这件诉求现在是“${CONCERN_STATE_LABELS[concern.state]}”，不能再这样办理`}
      action={
        <>
          {typed === '' ? null : (
            <Button isSmall onPress={() => Taro.setClipboardData({ data: typed })}>
              复制我写的
            </Button>
          )}
          <Button isSmall tone="primary" onPress={onDrop}>
            知道了，看下一件
          </Button>
        </>
      }
    >
      {news}
      {typed === '' ? null : (
        <>
          您写的没有发出，还在这里：
          <View className="desk__typed">{typed}</View>
        </>
      )}
    </Notice>
  )
}
