/** Whether the name may be shown, each answer explained in one line; and the name. */
import { View } from '@tarojs/components'
import { Choice } from '@/components/choice/Choice'
import type { PartProps } from '@/components/concern-form/part-props'
import { frameOf } from '@/components/concern-form/show-field'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { LIMITS } from '~types/limits'

/** Not shown unless the person says so. */
export function NamePart({ draft, errorOf, change }: PartProps) {
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup' } : {}
  return (
    <View id={frameOf('name')} className="submit__name">
      <Field label="要不要公开姓名" error={errorOf('isNameShown')}>
        <View className="ms-choices" aria-label="要不要公开姓名" {...group}>
          <Choice
            label="不公开"
            explanation="议事板上只写“居民”，工作站也只看到您愿意留下的。"
            isOn={!draft.isNameShown}
            onPress={() => change('name', { isNameShown: false })}
          />
          <Choice
            label="公开"
            explanation="列为议题后，议事板上会写“由某某提出”。"
            isOn={draft.isNameShown}
            onPress={() => change('name', { isNameShown: true })}
          />
        </View>
      </Field>
      <TextField
        label="姓名"
        isOptional={!draft.isNameShown}
        limit={LIMITS.personName}
        value={draft.name}
        placeholder="怎么称呼您"
        error={errorOf('name')}
        onChange={(name) => change('name', { name })}
        {...(draft.isNameShown ? {} : { hint: '只给工作站看，方便联系您。' })}
      />
    </View>
  )
}
