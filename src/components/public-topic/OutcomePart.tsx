/** The answer so far: what the council agreed, what the committee decided on each point and why, and who carries it out until when. */
import { View } from '@tarojs/components'
import { sayDay, sayLeft } from '@/services/dates'
import { OUTCOME_LABELS } from '~types/papers/consult'
import { DECISION_LABELS } from '~types/papers/decide'
import type { PublicOutcome, PublicPoint } from '~types/topic'
import { Badge } from '../badge/Badge'
import { Card } from '../card/Card'
import { type Mark, unmarked } from './mark'
import './public-topic.scss'

const LOOKS = {
  adopted: { tone: 'done', icon: 'check' },
  'in-part': { tone: 'highlight', icon: 'check' },
  'not-adopted': { tone: 'waiting', icon: 'close' },
} as const

/** `isClosed`: what was not done in time is then part of how it ended. */
export interface OutcomePartProps {
  readonly outcome: PublicOutcome
  readonly isClosed: boolean
  readonly mark?: Mark
}

/** See {@link OutcomePartProps}. */
export function OutcomePart({ outcome, isClosed, mark = unmarked }: OutcomePartProps) {
  const isDecided = outcome.points.some(({ verdict }) => verdict !== null)
  return (
    <Card
      title={isDecided ? '商量的结果和决定' : '商量的结果'}
      aside={<View className="topic__aside">{OUTCOME_LABELS[outcome.form]}</View>}
    >
      <View className="topic__words">{mark('outcome.text', outcome.text)}</View>
      <View className="topic__points">
        {outcome.points.map((point, index) => (
          <Point key={point.id} point={point} number={index + 1} isClosed={isClosed} mark={mark} />
        ))}
      </View>
      {outcome.dissent.length === 0 ? null : (
        <View className="topic__dissent">
          <View className="topic__part-title">不同意见</View>
          {outcome.dissent.map((words, index) => (
            <View key={words} className="topic__words">
              {mark(`outcome.dissent.${index}`, words)}
            </View>
          ))}
        </View>
      )}
    </Card>
  )
}

interface PointProps {
  readonly point: PublicPoint
  readonly isClosed: boolean
  readonly mark: Mark
}

function Point({ point, number, isClosed, mark }: PointProps & { readonly number: number }) {
  const { id, text, verdict, reason } = point
  return (
    <View className="topic__point">
      <View className="topic__point-head">
        <View className="topic__point-text">
          {number}. {mark(`outcome.points.${id}.text`, text)}
        </View>
        {verdict === null ? null : <Badge {...LOOKS[verdict]}>{DECISION_LABELS[verdict]}</Badge>}
      </View>
      {reason === null ? null : (
        <View className="topic__point-line">党（工）委的理由：{mark(`outcome.points.${id}.reason`, reason)}</View>
      )}
      <Work point={point} isClosed={isClosed} mark={mark} />
    </View>
  )
}

/** Late is said plainly. */
function Work({ point, isClosed, mark }: PointProps) {
  const { id, work, department, verdict } = point
  const now = Date.now()
  if (verdict === 'not-adopted') return null
  if (work === null) {
    return <View className="topic__point-line">建议由{mark(`outcome.points.${id}.department`, department)}承办</View>
  }
  if (work.doneAt !== null) {
    const late = work.doneAt > work.dueAt ? '（超过了期限）' : ''
    return (
      <View className="topic__point-line">
        {work.department}承办，{sayDay(work.doneAt, now)}报告办好{late}
      </View>
    )
  }
  const isLate = now > work.dueAt && !isClosed
  return (
    <View className={isLate ? 'topic__point-line topic__late' : 'topic__point-line'}>
      {work.department}承办，期限 {sayDay(work.dueAt, now)}
      {isClosed ? '' : `，${sayLeft(work.dueAt, now)}${isLate ? '，还没有办好' : ''}`}
    </View>
  )
}
