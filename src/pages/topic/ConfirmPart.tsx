/** 办好了吗: those whom the topic concerns say whether it came true; the others see that they are asked. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { sayDay, sayLeft } from '@/services/dates'
import type { TopicStanding } from '~types/follow'
import { VERDICT_LABELS } from '~types/papers/follow-up'
import type { TopicPage } from '~types/topic'
import type { Voice } from '~types/voice'
import { ConfirmForm } from './ConfirmForm'
import { sayStars } from './say-stars'

/** Nothing while there is nothing to ask; what I answered stays in sight while the topic is open. */
export function ConfirmPart({ topic, standing }: { topic: TopicPage; standing: TopicStanding | undefined }) {
  const [isChanging, setChanging] = useState(false)
  const said = standing?.voice.confirmation ?? null
  const isAsked = topic.confirmBy !== null && Date.now() < topic.confirmBy
  if (topic.ending !== null) return null
  if (!isAsked && said === null) return (topic.answers?.not ?? 0) > 0 ? <SentBack /> : null
  if (standing === undefined || !standing.isAsked) return <Asked topic={topic} />
  if (said !== null && !isChanging)
    return <Said topic={topic} said={said} onChange={isAsked ? () => setChanging(true) : null} />
  return (
    <Card title="办好了吗？">
      <View className="topic__until">承办单位说已经办好了。办没办好，由您说了算：{sayUntil(topic, Date.now())}</View>
      <ConfirmForm key={topic.id} topic={topic.id} said={said} onDone={() => setChanging(false)} />
    </Card>
  )
}

const sayUntil = ({ confirmBy }: TopicPage, now: number): string =>
  confirmBy === null
    ? ''
    : `请在${sayDay(confirmBy, now)}前回答，${sayLeft(confirmBy, now)}；没有人回答就按“未确认”办结，以后看得到。`

const sayAnswered = ({ answers }: TopicPage): string => {
  if (answers === null) return ''
  const count = answers.solved + answers.partly + answers.not
  return count === 0
    ? `${answers.asked} 人里还没有人回答。`
    : `${answers.asked} 人里已有 ${count} 人回答。${sayStars(answers)}`
}

function Asked({ topic }: { topic: TopicPage }) {
  const { confirmBy } = topic
  if (confirmBy === null) return null
  return (
    <Notice tone="waiting" title="正在问：办好了吗？">
      承办单位说已经办好了，正在请报告办好以前就提出或跟进这件事、愿意确认的居民来确认，到
      {sayDay(confirmBy, Date.now())}为止。
      {sayAnswered(topic)}
    </Notice>
  )
}

const SentBack = () => (
  <Notice tone="waiting" title="还没有解决，接着办">
    有居民说还没有解决，已经退回承办单位。办好后再请大家确认。
  </Notice>
)

/** What I answered, and what it leads to. */
function Said({
  topic,
  said,
  onChange,
}: {
  topic: TopicPage
  said: NonNullable<Voice['confirmation']>
  onChange: (() => void) | null
}) {
  const stars = said.stars === null ? '' : `，${said.stars} 星`
  return (
    <Notice
      tone={said.verdict === 'solved' ? 'done' : 'waiting'}
      title={`您的回答：${VERDICT_LABELS[said.verdict]}${stars}`}
      {...(onChange === null
        ? {}
        : {
            action: (
              <Button isSmall onPress={onChange}>
                改一下
              </Button>
            ),
          })}
    >
      {said.reason === null ? '' : `“${said.reason}” `}
      {sayWhatFollows(topic, said)}
    </Notice>
  )
}

const sayWhatFollows = (topic: TopicPage, { verdict }: NonNullable<Voice['confirmation']>): string => {
  if (verdict === 'not') return '已经退回承办单位接着办，办好后再来问您。'
  if (topic.confirmBy === null) return '有居民说还没有解决，承办单位接着办，办好后再来问您。'
  return `谢谢您。大家都回答了，或者到${sayDay(topic.confirmBy, Date.now())}，就办结。${sayAnswered(topic)}`
}
