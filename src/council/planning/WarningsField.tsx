/** What the draft is warned of, live; each warning is answered in a line, and none of them forbids the plan. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Icon } from '@/components/icon/Icon'
import { LIMITS } from '~types/limits'
import { fieldId } from '../papers/check-paper'
import { type OwnFieldProps, useFormTopic } from '../papers/own-field'
import { answersOf } from './plan-values'
import { type PlanningState, usePlanning } from './use-planning'
import './planning.scss'

/** See the file's purpose. */
export function WarningsField({ frame, value, onChange, siblings, path }: OwnFieldProps) {
  const answers = answersOf(value)
  const state = usePlanning(useFormTopic(), siblings)
  const warnings = state.planning?.warnings ?? []
  const reasonOf = (key: string): string => answers.find(({ warning }) => warning === key)?.reason ?? ''
  const answer = (key: string, reason: string) => {
    const others = answers.filter(({ warning }) => warning !== key)
    onChange(reason === '' ? others : [...others, { warning: key, text: '', reason }])
  }
  const isOpen = (key: string) => reasonOf(key).trim() === ''
  return (
    <Field {...frame}>
      <View className="plan">
        <Checked state={state} count={warnings.length} />
        {warnings.map(({ key, text }) => (
          <View key={key} className="plan__box plan__box--warning">
            <View className="plan__warning">
              <Icon name="alert" />
              <View className="plan__words">{text}</View>
            </View>
            <TextField
              id={fieldId(`${path}.${key}`)}
              label="为什么可以"
              value={reasonOf(key)}
              limit={LIMITS.warningReason}
              placeholder="写一句情况，例如：已和本人说好"
              error={frame.error && isOpen(key) ? '请写一句情况，或者按提醒修改方案。' : null}
              onChange={(reason) => answer(key, reason)}
            />
          </View>
        ))}
      </View>
    </Field>
  )
}

/** How sure the list is. */
function Checked({ state, count }: { state: PlanningState; count: number }) {
  const { planning, isChecking, isLost, ask } = state
  const status = process.env.TARO_ENV === 'h5' ? { role: 'status' } : {}
  if (isChecking) return <View className="plan__says">正在核对委员的日程和要请的各方…</View>
  if (isLost || planning === null) {
    return (
      <View className="plan__lost" {...status}>
        <Icon name="offline" />
        <View className="plan__words">没有连上，还没能核对。提交时会再核对一次。</View>
        <Button isSmall tone="quiet" icon="refresh" onPress={ask}>
          再核对一次
        </Button>
      </View>
    )
  }
  return (
    <View className={count === 0 ? 'plan__clear' : 'plan__says'} {...status}>
      {count === 0 ? <Icon name="check" /> : null}
      {count === 0
        ? '核对过了，没有要提醒的。'
        : `有 ${count} 条提醒。可以按提醒修改方案；不改的，每条写一句情况，会和方案一起留存。`}
    </View>
  )
}
