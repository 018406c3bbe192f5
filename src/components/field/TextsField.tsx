/** A list of short texts, one line each; lines are added and taken out. */
import { Input, View } from '@tarojs/components'
import { Button } from '../button/Button'
import { Icon } from '../icon/Icon'
import { Pressable } from '../pressable/Pressable'
import { Field, type FieldProps } from './Field'
import { namedOnPhone } from './named-on-phone'
import './lines-field.scss'

/** `lines` may be empty texts; whoever sends them leaves those out. */
export interface TextsFieldProps extends Omit<FieldProps, 'children' | 'aside'> {
  readonly lines: readonly string[]
  readonly onChange: (lines: string[]) => void
  readonly placeholder?: string
}

/** See {@link TextsFieldProps}. */
export function TextsField({ lines, onChange, placeholder = '', ...frame }: TextsFieldProps) {
  const { label } = frame
  return (
    <Field {...frame}>
      <View className="ms-lines">
        {lines.map((line, index) => {
          const name = `${label}，第 ${index + 1} 条`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else to be told by
            <View key={index} className="ms-lines__line">
              <Input
                className="ms-field__input ms-lines__input"
                value={line}
                maxlength={-1}
                placeholder={index === 0 ? placeholder : ''}
                placeholderClass="ms-field__placeholder"
                cursorSpacing={24}
                {...namedOnPhone(name)}
                nativeProps={{ 'aria-label': name, autocomplete: 'off' }}
                onInput={({ detail }) => onChange(lines.map((each, at) => (at === index ? detail.value : each)))}
              />
              {lines.length < 2 ? null : (
                <Pressable
                  className="ms-lines__remove"
                  label={`删去${name}`}
                  onPress={() => onChange(lines.filter((_, at) => at !== index))}
                >
                  <Icon name="close" />
                </Pressable>
              )}
            </View>
          )
        })}
        <View>
          <Button
            tone="quiet"
            icon="plus"
            isSmall
            label={`${label}：再加一条`}
            onPress={() => onChange([...lines, ''])}
          >
            再加一条
          </Button>
        </View>
      </View>
    </Field>
  )
}
