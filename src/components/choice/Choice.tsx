/** One of a few answers to a question, each with the line that explains it. */
import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Pressable } from '../pressable/Pressable'
import './choice.scss'

/** Stand several inside a Field. `explanation` stays in elder mode: it is what the person decides on. */
export interface ChoiceProps {
  readonly label: string
  readonly explanation?: string
  readonly isOn: boolean
  readonly onPress: () => void
}

/** See {@link ChoiceProps}. */
export function Choice({ label, explanation, isOn, onPress }: ChoiceProps) {
  return (
    <Pressable
      role="radio"
      state={{ name: 'checked', isOn }}
      onPress={onPress}
      className={classNames('ms-choice', isOn && 'ms-choice--on')}
    >
      <View className="ms-choice__mark" aria-hidden="true" />
      <View className="ms-choice__body">
        <View className="ms-choice__label">{label}</View>
        {explanation === undefined ? null : <View className="ms-choice__explanation">{explanation}</View>}
      </View>
    </Pressable>
  )
}
