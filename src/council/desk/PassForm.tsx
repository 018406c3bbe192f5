/** Handing a concern on: the county to a council, a station back to the county when it came to the wrong one. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chip } from '@/components/chip/Chip'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { LIMITS } from '~types/limits'
import { type DeskFormProps, errorOf } from './AcceptForm'

/** More are found by typing. */
const MOST_SHOWN = 24

/** See {@link DeskFormProps}. */
export function PassForm({ concern, draft, change, refusal }: DeskFormProps) {
  const [words, setWords] = useState('')
  const found = concern.councils.filter(({ name, code }) => code === draft.council || name.includes(words.trim()))
  return (
    <>
      {concern.councils.length === 0 ? null : (
        <Field label="转交给" error={errorOf(refusal, 'council')} id="desk-form-council">
          {concern.councils.length > MOST_SHOWN ? (
            <TextField label="找乡镇或村" value={words} onChange={setWords} placeholder="输入名称，如 巩昌" />
          ) : null}
          <View className="desk-form__chips">
            {found.slice(0, MOST_SHOWN).map(({ code, name }) => (
              <Chip
                key={code}
                label={name.replace(/协商议事会$/, '')}
                isOn={draft.council === code}
                onPress={() => change({ council: code })}
              />
            ))}
          </View>
        </Field>
      )}
      <TextArea
        id="desk-form-first"
        label="转交理由"
        value={draft.passReason}
        limit={LIMITS.reason}
        placeholder={concern.councils.length === 0 ? '例如：事情发生在别的乡镇' : '例如：事情发生在该乡镇'}
        hint="居民和接手的同事都会看到。"
        error={errorOf(refusal, 'reason')}
        onChange={(passReason) => change({ passReason })}
      />
    </>
  )
}
