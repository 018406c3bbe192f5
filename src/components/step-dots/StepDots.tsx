/** Where a topic stands: a dot for each step of its method, the current one named, and how long it has been there. */
import { View } from '@tarojs/components'
import { METHODS, type Method, type Phase, STEP_TABLE, type Step, stepNumber } from '~types/method'
import { Icon } from '../icon/Icon'
import { sayStay } from './say-stay'
import './step-dots.scss'

/** `since`: milliseconds when the current step began. */
export interface StepDotsProps {
  readonly method: Method
  readonly step: Step
  readonly phase: Phase
  readonly since: number
}

/** See {@link StepDotsProps}. */
export function StepDots({ method, step, phase, since }: StepDotsProps) {
  const { steps, label } = METHODS[method]
  const isClosed = phase === 'closed'
  const current = isClosed ? steps.length + 1 : stepNumber(method, step)
  const name = isClosed ? '已办结' : `第${current}步 ${STEP_TABLE[step].label}`
  const image = process.env.TARO_ENV === 'h5' ? { role: 'img' } : {}
  return (
    <View className="ms-steps">
      <View className="ms-steps__dots" aria-label={`${label}，共 ${steps.length} 步，${name}`} {...image}>
        {steps.map((one, index) => (
          <View key={one} className={`ms-steps__dot ms-steps__dot--${standing(index + 1, current)}`} />
        ))}
      </View>
      <View className="ms-steps__name">
        {isClosed ? <Icon name="check" /> : null}
        {name}
        {isClosed ? null : <View className="ms-steps__stay">· {sayStay(since, Date.now())}</View>}
      </View>
    </View>
  )
}

const standing = (number: number, current: number): 'done' | 'now' | 'ahead' =>
  number < current ? 'done' : number === current ? 'now' : 'ahead'
