/** The page as the public will see it, drawn by the public's own components, with what was found marked in place. */
import { View } from '@tarojs/components'
import { GroundsPart } from '@/components/public-topic/GroundsPart'
import { OutcomePart } from '@/components/public-topic/OutcomePart'
import { PublicTopic } from '@/components/public-topic/PublicTopic'
import { sayDay } from '@/services/dates'
import type { Finding } from '~types/exposure'
import type { TopicPage } from '~types/topic'
import { MarkedText, type Numbered } from './MarkedText'

/** `page` as the cloud gave it, with nothing taken out yet. */
export interface NoticePreviewProps {
  readonly page: TopicPage
  readonly findings: readonly Numbered[]
  readonly onGo: (finding: Finding) => void
}

/** See {@link NoticePreviewProps}. */
export function NoticePreview({ page, findings, onGo }: NoticePreviewProps) {
  const mark = (path: string, text: string) => (
    <MarkedText text={text} findings={findings.filter(({ finding }) => finding.path === path)} onGo={onGo} />
  )
  const until = page.outcome?.noticeUntil
  return (
    <View className="preview">
      <View className="preview__label">公众将看到的页面</View>
      <View className="preview__sheet">
        <PublicTopic topic={page} mark={mark}>
          {page.outcome === null ? null : <OutcomePart outcome={page.outcome} isClosed={false} mark={mark} />}
          <GroundsPart grounds={page.grounds} mark={mark} />
          {until === undefined ? null : (
            <View className="preview__until">公示期到{sayDay(until, Date.now())}。有不同意见，请在这之前提出来。</View>
          )}
        </PublicTopic>
      </View>
    </View>
  )
}
