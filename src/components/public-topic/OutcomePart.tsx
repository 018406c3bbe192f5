/** The answer so far: what the council agreed, what the committee decided on each point and why, and who carries it out until when. */
import { View } from '@tarojs/components'
import { OUTCOME_LABELS } from '~types/papers/consult'
import { DECISION_LABELS } from '~types/papers/decide'
import type { PublicOutcome, PublicPoint } from '~types/topic'
import { Badge } from '../badge/Badge'
import { Card } from '../card/Card'
import { type Mark, unmarked } from './mark'
import { WorkPart } from './WorkPart'
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
          <Point
            key={point.id}
            point={point}
            number={index + 1}
            togetherWith={togetherWith(point, outcome.points)}
            isClosed={isClosed}
            mark={mark}
          />
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

function togetherWith({ id, work }: PublicPoint, points: readonly PublicPoint[]): number | null {
  if (work === null || work.together === id) return null
  const at = points.findIndex((each) => each.id === work.together)
  return at < 0 ? null : at + 1
}

interface PointProps {
  readonly point: PublicPoint
  readonly number: number
  /** Of the point where the common task is reported on; null when it is this one. */
  readonly togetherWith: number | null
  readonly isClosed: boolean
  readonly mark: Mark
}

function Point({ point, number, togetherWith, isClosed, mark }: PointProps) {
  const { id, text, department, verdict, reason, work } = point
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
      {verdict === 'not-adopted' ? null : work === null ? (
        <View className="topic__point-line">建议由{mark(`outcome.points.${id}.department`, department)}承办</View>
      ) : (
        <WorkPart
          work={work}
          isClosed={isClosed}
          togetherWith={togetherWith}
          path={`outcome.points.${id}.work.`}
          mark={mark}
        />
      )}
    </View>
  )
}
