/** What is to be found out before the consultation, and who looks into it: one of the members who take part, or an office. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Chip } from '@/components/chip/Chip'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { makeId } from '@/services/make-id'
import { LIMITS } from '~types/limits'
import { fieldId } from '../papers/check-paper'
import { type OwnFieldProps, useFormTopic } from '../papers/own-field'
import { nameIn } from './MembersPart'
import { participantsOf, type Task, tasksOf } from './plan-values'
import { usePlanning } from './use-planning'
import './planning.scss'

/** See the file's purpose. */
export function TasksField({ frame, value, onChange, siblings, errors, path }: OwnFieldProps) {
  const tasks = tasksOf(value)
  const { planning } = usePlanning(useFormTopic(), siblings)
  const all = [...(planning?.fixed ?? []), ...participantsOf(siblings.participants).members]
  const members = all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at)
  const put = (at: number, task: Task) => onChange(tasks.map((each, index) => (index === at ? task : each)))
  return (
    <Field {...frame}>
      <View className="plan">
        {tasks.map((task, at) => (
          <View key={task.id} className="plan__box">
            <View className="plan__head">
              <View className="plan__words plan__strong">第 {at + 1} 个问题</View>
              <Button
                tone="quiet"
                isSmall
                label={`删去第 ${at + 1} 个问题`}
                onPress={() => onChange(tasks.filter((_, index) => index !== at))}
              >
                删去
              </Button>
            </View>
            <TextField
              id={fieldId(`${path}.${at}.question`)}
              label="要了解什么"
              value={task.question}
              limit={LIMITS.title}
              placeholder="例如：哪些路段最难走"
              error={errors[`${path}.${at}.question`] ?? null}
              onChange={(question) => put(at, { ...task, question })}
            />
            <Inquirer
              task={task}
              members={members}
              error={errors[`${path}.${at}.by.called`] ?? null}
              id={fieldId(`${path}.${at}.by.called`)}
              onChange={(by) => put(at, { ...task, by })}
            />
          </View>
        ))}
        <View>
          <Button
            tone="quiet"
            icon="plus"
            isSmall
            onPress={() => onChange([...tasks, { id: makeId(), question: '', by: { member: null, called: '' } }])}
          >
            {tasks.length === 0 ? '加一个要了解的问题' : '再加一个问题'}
          </Button>
        </View>
      </View>
    </Field>
  )
}

interface InquirerProps {
  readonly task: Task
  readonly members: readonly { readonly id: string; readonly called: string }[]
  readonly error: string | null
  readonly id: string
  readonly onChange: (by: Task['by']) => void
}

const group = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': label } : { 'aria-label': label }

/** Without members to choose from there is only the line for an office. */
function Inquirer({ task: { by }, members, error, id, onChange }: InquirerProps) {
  return (
    <>
      {members.length === 0 ? null : (
        <Field label="由谁去了解">
          <View className="plan__chips" {...group('由谁去了解')}>
            {members.map((member) => (
              <Chip
                key={member.id}
                label={nameIn(member.called)}
                isOn={by.member === member.id}
                onPress={() => onChange({ member: member.id, called: member.called })}
              />
            ))}
            <Chip label="别的人" isOn={by.member === null} onPress={() => onChange({ member: null, called: '' })} />
          </View>
        </Field>
      )}
      {by.member === null ? (
        <TextField
          id={id}
          label={members.length === 0 ? '由谁去了解' : '是谁（写职务）'}
          value={by.called}
          limit={LIMITS.title}
          placeholder="例如：村委会主任"
          error={error}
          onChange={(called) => onChange({ member: null, called })}
        />
      ) : null}
    </>
  )
}
