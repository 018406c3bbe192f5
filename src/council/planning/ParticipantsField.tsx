/** Who takes part in a consultation: members, representatives of the groups concerned, and others. */
import { View } from '@tarojs/components'
import { Field } from '@/components/field/Field'
import { errorAt } from '../papers/check-paper'
import { type OwnFieldProps, useFormTopic } from '../papers/own-field'
import { GroupsPart } from './GroupsPart'
import { MembersPart } from './MembersPart'
import { OthersPart } from './OthersPart'
import { participantsOf } from './plan-values'
import { usePlanning } from './use-planning'
import './planning.scss'

/** See the file's purpose. */
export function ParticipantsField({ frame, value, onChange, siblings, errors, path }: OwnFieldProps) {
  const participants = participantsOf(value)
  const { planning, isLost } = usePlanning(useFormTopic(), siblings)
  const wrong = ['members', 'groups', 'others'].map((part) => errorAt(errors, `${path}.${part}`)).find(Boolean)
  return (
    <Field {...frame} error={frame.error ?? wrong ?? null}>
      <View className="plan">
        {isLost && planning === null ? (
          <View className="plan__says">现在连不上，看不到委员名册和要请的各方；可以先写别的，连上后会自动出现。</View>
        ) : null}
        <MembersPart
          members={participants.members}
          planning={planning}
          onChange={(members) => onChange({ ...participants, members })}
        />
        <GroupsPart
          groups={participants.groups}
          asked={planning?.groups ?? []}
          onChange={(groups) => onChange({ ...participants, groups })}
          errors={errors}
          path={`${path}.groups`}
        />
        <OthersPart
          others={participants.others}
          invitees={planning?.invitees ?? []}
          onChange={(others) => onChange({ ...participants, others })}
          errors={errors}
          path={`${path}.others`}
        />
      </View>
    </Field>
  )
}
