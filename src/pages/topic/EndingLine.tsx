/** How it ended, said plainly, with what those concerned answered. */
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice/Notice'
import { ENDING_LABELS, type Ending } from '~types/papers/ending'
import { VERDICT_LABELS, VERDICTS } from '~types/papers/follow-up'
import type { TopicPage } from '~types/topic'
import { sayStars } from './say-stars'

const TONES = {
  confirmed: 'done',
  partly: 'waiting',
  unconfirmed: 'waiting',
  'not-adopted': 'waiting',
  dismissed: 'waiting',
} as const satisfies Record<Ending, string>

/** Nothing while it is open. */
export function EndingLine({ topic: { ending, answers, dismissal } }: { topic: TopicPage }) {
  if (ending === null) return null
  return (
    <Notice tone={TONES[ending]} icon={ending === 'confirmed' ? 'check' : 'info'} title={ENDING_LABELS[ending]}>
      {sayEnding(ending, answers)}
      {dismissal === null ? null : (
        <>
          <View>{dismissal.reason}</View>
          <View>可以找这里办：{dismissal.turnTo}</View>
        </>
      )}
    </Notice>
  )
}

function sayEnding(ending: Ending, answers: TopicPage['answers']): string | null {
  switch (ending) {
    case 'confirmed':
    case 'partly':
      return `有关的居民回答：${sayAnswers(answers)}。${sayStars(answers)}`
    case 'unconfirmed':
      return answers?.asked === 0
        ? '承办单位说办好了。没有居民提出或跟进过这件事，所以没有人可以确认。如果还没有办好，可以提诉求。'
        : '承办单位说办好了，到期没有居民回答，所以没有得到确认。如果还没有办好，可以再提诉求。'
    case 'not-adopted':
      return '党（工）委没有采纳，每一条的理由写在下面。'
    case 'dismissed':
      return null
  }
}

const sayAnswers = (answers: TopicPage['answers']): string => {
  if (answers === null) return ''
  return VERDICTS.flatMap((verdict) =>
    answers[verdict] > 0 ? [`${VERDICT_LABELS[verdict]} ${answers[verdict]} 人`] : [],
  ).join('，')
}
