/** A field of a form: its label, what it is for, the control, how much room is left, and what is wrong with it. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon } from '../icon/Icon'
import './field.scss'

/** `error` replaces `hint`. `isOptional` says 选填 beside the label. `id` is where a page scrolls to when the field is wrong. */
export interface FieldProps {
  readonly label: string
  readonly children: ReactNode
  readonly hint?: string
  readonly error?: string | null
  readonly isOptional?: boolean
  /** At the right below the control, e.g. a counter. */
  readonly aside?: ReactNode
  readonly id?: string
}

/** See {@link FieldProps}. */
export function Field({ label, children, hint, error, isOptional = false, aside, id }: FieldProps) {
  const isWrong = error !== undefined && error !== null && error !== ''
  const alert = process.env.TARO_ENV === 'h5' ? { role: 'alert' } : { 'aria-role': 'alert' }
  return (
    <View className={classNames('ms-field', isWrong && 'ms-field--wrong')} {...(id === undefined ? {} : { id })}>
      <View className="ms-field__label">
        {label}
        {isOptional ? <View className="ms-field__optional">选填</View> : null}
      </View>
      {children}
      <View className="ms-field__foot">
        <View className="ms-field__says">
          {isWrong ? (
            <View className="ms-field__error" {...alert}>
              <Icon name="alert" />
              <View className="ms-field__words">{error}</View>
            </View>
          ) : hint === undefined ? null : (
            <View className="ms-field__hint">{hint}</View>
          )}
        </View>
        {aside}
      </View>
    </View>
  )
}
