/** One line of text, a number, or a phone number, with its label, counter and error. */
import { Input } from '@tarojs/components'
import { Counter } from './Counter'
import { Field } from './Field'
import { namedOnPhone } from './named-on-phone'

/** `limit` counts characters as people do; what is over is marked, never cut off. */
export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly hint?: string
  readonly error?: string | null
  readonly limit?: number
  readonly isOptional?: boolean
  readonly keyboard?: 'text' | 'phone' | 'number'
  readonly id?: string
  readonly onDone?: () => void
}

/** See {@link TextFieldProps}. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, placeholder = '', limit, keyboard = 'text', onDone, ...frame } = props
  return (
    <Field
      label={label}
      {...frame}
      {...(limit === undefined ? {} : { aside: <Counter text={value} limit={limit} isHiddenWhenShort /> })}
    >
      <Input
        className="ms-field__input"
        value={value}
        type={keyboard === 'text' ? 'text' : 'number'}
        maxlength={-1}
        placeholder={placeholder}
        placeholderClass="ms-field__placeholder"
        cursorSpacing={24}
        {...namedOnPhone(label)}
        nativeProps={{
          'aria-label': label,
          autocomplete: keyboard === 'phone' ? 'tel' : 'off',
          ...(keyboard === 'phone' ? { type: 'tel', inputmode: 'tel' } : {}),
          ...(keyboard === 'number' ? { type: 'text', inputmode: 'numeric' } : {}),
        }}
        onInput={(event) => onChange(event.detail.value)}
        {...(onDone === undefined ? {} : { onConfirm: onDone })}
      />
    </Field>
  )
}
