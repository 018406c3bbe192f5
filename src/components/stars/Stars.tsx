/** Satisfaction in stars, apart from whether it is solved; may be left empty. */
import { View } from '@tarojs/components'
import { Field } from '../field/Field'
import { Pressable } from '../pressable/Pressable'
import './stars.scss'

const STARS = [
  { count: 1, words: '很不满意' },
  { count: 2, words: '不满意' },
  { count: 3, words: '一般' },
  { count: 4, words: '满意' },
  { count: 5, words: '很满意' },
] as const

/** Pressing the chosen one again takes it back. */
export function Stars({ value, onChange }: { value: number | null; onChange: (stars: number | null) => void }) {
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': '满意吗' } : {}
  return (
    <Field
      label="满意吗"
      isOptional
      hint={STARS.find(({ count }) => count === value)?.words ?? '点星星打分，可以不打。'}
    >
      <View className="ms-stars" {...group}>
        {STARS.map(({ count, words }) => (
          <Pressable
            key={count}
            role="radio"
            label={`${count} 星，${words}`}
            state={{ name: 'checked', isOn: count === value }}
            className={value !== null && count <= value ? 'ms-stars__one ms-stars__one--on' : 'ms-stars__one'}
            onPress={() => onChange(count === value ? null : count)}
          >
            {value !== null && count <= value ? '★' : '☆'}
          </Pressable>
        ))}
      </View>
    </Field>
  )
}
