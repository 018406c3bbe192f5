/** A list of groups of fields: each in a frame with its number and a way to take it out; more can be added. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../button/Button'
import { Field, type FieldProps } from './Field'
import './lines-field.scss'

/** `one` is what a group is called (“一项议程”); without `onAdd` their number is fixed. `titles` head the groups instead of numbers. */
export interface RowsFieldProps extends Omit<FieldProps, 'children' | 'aside'> {
  readonly rows: readonly { readonly key: string; readonly title?: string; readonly fields: ReactNode }[]
  readonly one?: string
  readonly onAdd?: () => void
  readonly onRemove?: (index: number) => void
}

/** See {@link RowsFieldProps}. */
export function RowsField({ rows, one = '', onAdd, onRemove, ...frame }: RowsFieldProps) {
  return (
    <Field {...frame}>
      <View className="ms-lines">
        {rows.map(({ key, title, fields }, index) => (
          <View key={key} className="ms-lines__row">
            <View className="ms-lines__head">
              <View className="ms-lines__title">{title ?? `第 ${index + 1} 项`}</View>
              {onRemove === undefined || rows.length < 2 ? null : (
                <Button
                  tone="quiet"
                  isSmall
                  label={`删去${frame.label}第 ${index + 1} 项`}
                  onPress={() => onRemove(index)}
                >
                  删去
                </Button>
              )}
            </View>
            {fields}
          </View>
        ))}
        {onAdd === undefined ? null : (
          <View>
            <Button tone="quiet" icon="plus" isSmall onPress={onAdd}>
              {`再加${one}`}
            </Button>
          </View>
        )}
      </View>
    </Field>
  )
}
