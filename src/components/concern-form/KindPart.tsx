/** Which kind of matter it is: large chips with examples. */
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip/Chip'
import { Field } from '@/components/field/Field'
import type { Kind } from '~types/kind'
import type { PartProps } from './part-props'
import { frameOf } from './show-field'

/** One is chosen. */
export function KindPart({ draft, errorOf, change, kinds }: PartProps & { kinds: readonly Kind[] }) {
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup' } : {}
  return (
    <Field id={frameOf('kind')} label="是哪一类的事" error={errorOf('kind')}>
      <View className="ms-chips" aria-label="是哪一类的事" {...group}>
        {kinds.map(({ key, label, examples }) => (
          <Chip
            key={key}
            label={label}
            note={examples}
            isOn={draft.kind === key}
            onPress={() => change('kind', { kind: key })}
          />
        ))}
      </View>
    </Field>
  )
}
