/** After the end: those concerned say whether it is still good; everybody reads counts, and whether what came back has its answer. */
import { View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { sayAgo, sayDay, sayLeft } from '@/services/dates'
import type { TopicStanding } from '~types/follow'
import { REVISIT_LABELS } from '~types/papers/revisit'
import type { RevisitRound, TopicPage } from '~types/topic'
import type { Voice } from '~types/voice'
import { RevisitForm } from './RevisitForm'

/** Nothing before the first question. */
export function RevisitPart({ topic, standing }: { topic: TopicPage; standing: TopicStanding | undefined }) {
  const { revisits, relapsedAt } = topic
  const last = revisits.at(-1)
  if (last === undefined) return null
  const now = Date.now()
  const said = standing?.voice.revisit ?? null
  const isMine = standing?.isAsked === true && now <= last.until
  return (
    <Card title={isMine && said === null ? `${last.days}天过去了，还好吗？` : '办结以后的回访'}>
      <View className="topic__revisit">
        {isMine && said === null ? (
          <>
            <View className="topic__until">
              这件事已经办结{last.days}天了。请在{sayDay(last.until, now)}前告诉我们，{sayLeft(last.until, now)}。
            </View>
            <RevisitForm key={last.days} topic={topic.id} days={last.days} />
          </>
        ) : null}
        {said === null ? null : <Said said={said} />}
        {relapsedAt === null ? null : (
          <Notice tone="late" title="有居民说有反复">
            {sayAgo(relapsedAt, now)}报告的，工作站还没有答复。工作站要么重新办理，要么公开说明原因。
          </Notice>
        )}
        {revisits.map((round) => (
          <View key={round.days} className="topic__aside">
            {sayRound(round, now)}
          </View>
        ))}
      </View>
    </Card>
  )
}

/** “30天回访：3人说仍然好，1人说有反复（问了 4 人）。” */
function sayRound({ days, asked, good, relapse, until }: RevisitRound, now: number): string {
  const said = [good > 0 ? `${good}人说仍然好` : '', relapse > 0 ? `${relapse}人说有反复` : ''].filter(Boolean)
  const none = now <= until ? `还没有人回答，到${sayDay(until, now)}为止` : '没有人回答'
  return `${days}天回访：${said.length === 0 ? none : said.join('，')}（问了 ${asked} 人）。`
}

function Said({ said }: { said: NonNullable<Voice['revisit']> }) {
  return (
    <Notice tone={said.verdict === 'good' ? 'done' : 'waiting'} title={`您的回答：${REVISIT_LABELS[said.verdict]}`}>
      {said.verdict === 'good' ? '谢谢您。' : `“${said.reason ?? ''}” 已经告诉工作站和县政协，您写的只有他们看得到。`}
    </Notice>
  )
}
