/** Which council is to deliberate: a few side by side, of many the ones that are typed for. */
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip/Chip'
import { Field } from '@/components/field/Field'
import type { Council } from '~types/council'
import { CouncilPicker } from '../desk/CouncilPicker'
import { shortNameOf } from '../desk/find-councils'

/** So many stand side by side. */
const FEW = 12

/** `words`: what was written so far; places named in it come first. */
export interface WherePartProps {
  readonly id: string
  readonly councils: readonly Council[]
  readonly words: string
  readonly chosen: string | null
  readonly error: string | null
  readonly onChoose: (code: string) => void
}

/** See {@link WherePartProps}. */
export function WherePart({ councils, words, chosen, onChoose, ...own }: WherePartProps) {
  const label = '由哪个协商议事会商量'
  const frame = { ...own, label, hint: '小事小商量：一个村的事，有村协商议事会的交给村里。' }
  if (councils.length > FEW) {
    return (
      <CouncilPicker
        {...frame}
        councils={councils}
        mentionedIn={words}
        chosen={chosen}
        onChoose={onChoose}
        unsure={null}
      />
    )
  }
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': label } : {}
  return (
    <Field {...frame}>
      <View className="ms-chips" {...group}>
        {councils.map(({ code, name, placeName }) => (
          <Chip
            key={code}
            label={placeName}
            note={shortNameOf({ name }) === placeName ? '' : shortNameOf({ name })}
            isOn={chosen === code}
            onPress={() => onChoose(code)}
          />
        ))}
      </View>
    </Field>
  )
}
