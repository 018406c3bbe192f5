/** The county's ready-made answers to what is not negotiable: a press fills reason and where to turn; both stay editable. */
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip/Chip'
import type { Workspace } from '~types/workspace'
import type { FormValues } from '../papers/field-spec'

/** `values`: of the form, so that the answer in use is marked. */
export function DismissalReasons({
  topic: { returnReasons },
  values,
  onChoose,
}: {
  topic: Workspace
  values: FormValues
  onChoose: (values: FormValues) => void
}) {
  if (returnReasons.length === 0) return null
  return (
    <View>
      <View className="work__label">常用答复</View>
      <View className="work__chips">
        {returnReasons.map(({ label, reason, channel }) => (
          <Chip
            key={label}
            role="button"
            label={label}
            isOn={values.reason === reason}
            onPress={() => onChoose({ reason, turnTo: channel })}
          />
        ))}
      </View>
    </View>
  )
}
