/** The members: the fixed ones are there already, those who are suggested have a reason and a button. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import type { Planning } from '~types/planning'
import type { Participants } from './plan-values'

/** Suggestions drawn at first. */
const FIRST = 4

/** `planning` null while nothing could be asked: what was invited stays. */
export interface MembersPartProps {
  readonly members: Participants['members']
  readonly planning: Planning | null
  readonly onChange: (members: Participants['members']) => void
}

/** See {@link MembersPartProps}. */
export function MembersPart({ members, planning, onChange }: MembersPartProps) {
  const [isWhole, setWhole] = useState(false)
  const fixed = planning?.fixed ?? []
  const invited = members.filter(({ id }) => !fixed.some((each) => each.id === id))
  const open = (planning?.suggested ?? []).filter(({ id }) => !members.some((each) => each.id === id))
  const withReason = open.filter(({ reasons }) => reasons.length > 0)
  const first = withReason.slice(0, FIRST)
  const shown = isWhole ? open : first
  const invite = ({ id, called }: { id: string; called: string }) =>
    onChange([...members, { id, called, as: 'invited' }])
  return (
    <View className="plan__part">
      {fixed.length === 0 ? null : (
        <View className="plan__fixed">
          <View className="plan__title">固定成员 {fixed.length} 位，自动参加</View>
          <View className="plan__names">{fixed.map(({ called }) => called).join('、')}</View>
        </View>
      )}
      {invited.length === 0 ? null : <View className="plan__title">已邀请的委员 {invited.length} 位</View>}
      {invited.map(({ id, called }) => (
        <View key={id} className="plan__row">
          <Icon name="check" className="plan__tick" />
          <View className="plan__words">{called}</View>
          <Button
            tone="quiet"
            isSmall
            label={`不请${nameIn(called)}`}
            onPress={() => onChange(members.filter((each) => each.id !== id))}
          >
            不请了
          </Button>
        </View>
      ))}
      {shown.length === 0 ? null : <View className="plan__title">可以邀请的委员</View>}
      {shown.map(({ id, called, reasons, notes }) => (
        <View key={id} className="plan__row">
          <View className="plan__words">
            {called}
            {reasons.map((reason) => (
              <View key={reason} className="plan__reason">
                {reason}
              </View>
            ))}
            {notes.map((note) => (
              <View key={note} className="plan__note">
                <Icon name="alert" />
                <View>{note}</View>
              </View>
            ))}
          </View>
          <Button isSmall icon="plus" label={`邀请${nameIn(called)}`} onPress={() => invite({ id, called })}>
            邀请
          </Button>
        </View>
      ))}
      {open.length > first.length ? (
        <View>
          <Button tone="quiet" isSmall onPress={() => setWhole(!isWhole)}>
            {isWhole ? '收起' : `看其他 ${open.length - first.length} 位委员`}
          </Button>
        </View>
      ) : null}
    </View>
  )
}

/** “委员甲” of “委员甲（住地委员，靛坪村）”. */
export const nameIn = (called: string): string => called.split('（')[0] ?? called
