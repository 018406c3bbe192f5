/** Whose matter it is: how to call and reach them, and whether the name may be shown. */
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip/Chip'
import type { PartProps } from '@/components/concern-form/part-props'
import { frameOf } from '@/components/concern-form/show-field'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { LIMITS } from '~types/limits'

/** Not shown unless the person says so. */
export function PersonPart({ draft, errorOf, change }: PartProps) {
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup' } : {}
  return (
    <View className="enter__person">
      <View className="enter__pair">
        <TextField
          id={frameOf('name')}
          label="反映人姓名"
          isOptional={!draft.isNameShown}
          limit={LIMITS.personName}
          value={draft.name}
          placeholder="怎么称呼"
          error={errorOf('name')}
          onChange={(name) => change('name', { name })}
        />
        <TextField
          id={frameOf('phone')}
          label="联系电话"
          isOptional
          keyboard="phone"
          value={draft.phone}
          placeholder="座机，或家里人、邻居的手机"
          error={errorOf('phone')}
          onChange={(phone) => change('phone', { phone })}
        />
      </View>
      <Field label="要不要公开姓名" error={errorOf('isNameShown')}>
        <View className="ms-chips" aria-label="要不要公开姓名" {...group}>
          <Chip label="不公开" isOn={!draft.isNameShown} onPress={() => change('name', { isNameShown: false })} />
          <Chip label="本人同意公开" isOn={draft.isNameShown} onPress={() => change('name', { isNameShown: true })} />
        </View>
      </Field>
    </View>
  )
}
