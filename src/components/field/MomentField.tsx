/** A day, or a day and a time, always in Chinese time; below it the moment in people's words. */
import { Input, Picker, View } from '@tarojs/components'
import { sayDay } from '@/services/dates'
import { Field } from './Field'
import { momentOfWords, wordsOfMoment } from './moment-words'
import './moment-field.scss'

/** `value`: milliseconds, null while nothing is chosen. `isTerm`: a day counts to its end. */
export interface MomentFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly precision: 'day' | 'minute'
  readonly isTerm?: boolean
  readonly hint?: string
  readonly error?: string | null
  readonly isOptional?: boolean
  readonly id?: string
}

/** See {@link MomentFieldProps}. */
export function MomentField(props: MomentFieldProps) {
  const { label, value, onChange, precision, isTerm = false, hint, ...frame } = props
  const says = value === null ? hint : sayDay(value, Date.now())
  const words = wordsOfMoment(value)
  const change = (day: string, time: string) => onChange(momentOfWords(day, time, { precision, isTerm }))
  return (
    <Field label={label} {...frame} {...(says === undefined ? {} : { hint: says })}>
      {process.env.TARO_ENV === 'h5' ? (
        <Input
          className="ms-field__input ms-moment"
          value={precision === 'day' || value === null ? words.day : `${words.day}T${words.time}`}
          nativeProps={{ 'aria-label': label, type: precision === 'day' ? 'date' : 'datetime-local' }}
          onInput={({ detail }) => {
            const [day = '', time = ''] = detail.value.split('T')
            change(day, time)
          }}
        />
      ) : (
        <View className="ms-moment__parts">
          <Picker mode="date" value={words.day} onChange={({ detail }) => change(detail.value, words.time)}>
            <View className="ms-field__input" aria-role="button" aria-label={`${label}：日期`}>
              {words.day || '选日期'}
            </View>
          </Picker>
          {precision === 'day' ? null : (
            <Picker mode="time" value={words.time} onChange={({ detail }) => change(words.day, String(detail.value))}>
              <View className="ms-field__input" aria-role="button" aria-label={`${label}：几点`}>
                {words.day === '' ? '选时间' : words.time}
              </View>
            </Picker>
          )}
        </View>
      )}
    </Field>
  )
}
