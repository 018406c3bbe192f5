/** Choosing a council out of a county's: those that the words name come first, others are found by typing a part of the name. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chip } from '@/components/chip/Chip'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import type { Council } from '~types/council'
import { councilsFor, shortNameOf } from './find-councils'

/** From this many on, typing helps. */
const LONG = 8

/** `mentionedIn` are the resident's words. `unsure` is the way on for somebody who cannot say; null: there is none. */
export interface CouncilPickerProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly councils: readonly Council[]
  readonly mentionedIn: string
  readonly chosen: string | null
  readonly onChoose: (code: string) => void
  readonly unsure: { readonly label: string; readonly isOn: boolean; readonly onPress: () => void } | null
  readonly error: string | null
}

/** See {@link CouncilPickerProps}. */
export function CouncilPicker(props: CouncilPickerProps) {
  const { id, label, hint, councils, mentionedIn, chosen, onChoose, unsure, error } = props
  const [words, setWords] = useState('')
  const found = councilsFor(councils, { words: words.trim(), mentionedIn, chosen })
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {councils.length < LONG ? null : (
        <TextField label="按名字找" value={words} onChange={setWords} placeholder="打一两个字，如 文峰" />
      )}
      <View className="desk-form__chips desk-form__chips--found">
        {found.map((council) => (
          <Chip
            key={council.code}
            label={shortNameOf(council)}
            isOn={chosen === council.code}
            onPress={() => onChoose(council.code)}
          />
        ))}
        {unsure === null ? null : <Chip {...unsure} />}
      </View>
    </Field>
  )
}
