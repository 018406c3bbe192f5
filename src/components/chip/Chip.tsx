/** A large choice among a few, with a second line of examples. */
import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Icon } from '../icon/Icon'
import { Pressable } from '../pressable/Pressable'
import './chip.scss'

/** `isOn` is shown by fill and a tick. `role` radio when exactly one of a group can be chosen. */
export interface ChipProps {
  readonly label: string
  readonly note?: string
  readonly isOn: boolean
  readonly onPress: () => void
  readonly role?: 'radio' | 'button'
  readonly id?: string
}

/** See {@link ChipProps}. */
export function Chip({ label, note, isOn, onPress, role = 'radio', id }: ChipProps) {
  return (
    <Pressable
      {...(id === undefined ? {} : { id })}
      role={role}
      state={{ name: role === 'radio' ? 'checked' : 'pressed', isOn }}
      onPress={onPress}
      className={classNames('ms-chip', isOn && 'ms-chip--on')}
    >
      <View className="ms-chip__label">
        {isOn ? <Icon name="check" className="ms-chip__tick" /> : null}
        {label}
      </View>
      {note === undefined || note === '' ? null : <View className="ms-chip__note ms-secondary">{note}</View>}
    </Pressable>
  )
}
