/** A large box for own words; it grows with the text and shows how much room is left while typing. */
import { Textarea } from '@tarojs/components'
import { classNames } from '../class-names'
import { Counter } from './Counter'
import { Field } from './Field'
import { namedOnPhone } from './named-on-phone'
import type { TextFieldProps } from './TextField'

/** As {@link TextFieldProps}, with a limit always shown; `isTall` for the main question of a page. */
export interface TextAreaProps extends Omit<TextFieldProps, 'keyboard' | 'limit' | 'onDone'> {
  readonly limit: number
  readonly isTall?: boolean
}

/** See {@link TextAreaProps}. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, placeholder = '', limit, isTall = false, ...frame } = props
  return (
    <Field label={label} {...frame} aside={<Counter text={value} limit={limit} />}>
      <Textarea
        className={classNames('ms-field__input', 'ms-field__area', isTall && 'ms-field__area--tall')}
        value={value}
        maxlength={-1}
        autoHeight
        placeholder={placeholder}
        placeholderClass="ms-field__placeholder"
        cursorSpacing={80}
        disableDefaultPadding
        {...namedOnPhone(label)}
        nativeProps={{ 'aria-label': label }}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  )
}
