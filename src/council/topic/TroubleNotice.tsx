/** Why the last try was not done: the rule in words; when others were faster, what they did. */
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice/Notice'
import { sayAgo } from '@/services/dates'
import type { Acting } from './use-act'

/** `isAtField`: the sentence stands at its field already. */
export function TroubleNotice({ acting: { trouble, news }, isAtField }: { acting: Acting; isAtField: boolean }) {
  if (trouble === null || isAtField) return null
  if (trouble.code === 'topic.changed' || (news.length > 0 && trouble.code !== 'cloud.unreachable')) {
    return (
      <Notice tone="late" title="刚才有变动，还没有提交">
        <View>页面已换成最新的，您写的都还在。请核对后再点一次提交。</View>
        {news.map(({ at, by, title, text }) => (
          <View key={`${at}${title}`}>
            · {by}：{title}（{sayAgo(at, Date.now())}）{text === null ? '' : `——${text}`}
          </View>
        ))}
        {trouble.code === 'topic.changed' ? null : <View>{trouble.message}</View>}
      </Notice>
    )
  }
  return (
    <Notice tone="late" title="没有提交">
      {trouble.code === 'cloud.unreachable'
        ? '网络不通，还没有提交。您写的都在本机；网络恢复后，请再点一次。'
        : trouble.message}
    </Notice>
  )
}
