/** A row of a list that leads somewhere: what, a second line, and at the right its state. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/Icon'
import { Pressable } from '../pressable/Pressable'
import './row.scss'

/** `isOn` marks the row whose details stand beside the list. `dot` says there is something new (announced as 新). */
export interface RowProps {
  readonly title: string
  readonly onPress: () => void
  readonly note?: ReactNode
  readonly aside?: ReactNode
  readonly icon?: IconName
  readonly isOn?: boolean
  readonly dot?: boolean
}

/** See {@link RowProps}. Stand several inside `<View className="ms-rows">`. */
export function Row({ title, onPress, note, aside, icon, isOn = false, dot = false }: RowProps) {
  return (
    <Pressable role="link" onPress={onPress} className={classNames('ms-row', isOn && 'ms-row--on')}>
      {icon === undefined ? null : <Icon name={icon} className="ms-row__icon" isLarge />}
      <View className="ms-row__body">
        <View className="ms-row__title">
          {dot ? <View className="ms-row__dot">新</View> : null}
          {title}
        </View>
        {note === undefined ? null : <View className="ms-row__note">{note}</View>}
      </View>
      {aside === undefined ? null : <View className="ms-row__aside">{aside}</View>}
      <Icon name="chevron" className="ms-row__chevron" />
    </Pressable>
  )
}
