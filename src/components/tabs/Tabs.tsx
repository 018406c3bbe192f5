/** A row of tabs that scrolls sideways when it is too long; arrow keys move between them. */
import { ScrollView, View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Pressable } from '../pressable/Pressable'
import './tabs.scss'

/** `count` stands after the word; undefined shows none. */
export interface Tab<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly count?: number
}

/** One of `items` is always chosen: `value`. `label` names the whole row for readers of screens. */
export interface TabsProps<Key extends string> {
  readonly label: string
  readonly items: readonly Tab<Key>[]
  readonly value: Key
  readonly onChange: (key: Key) => void
}

const isWeb = process.env.TARO_ENV === 'h5'

/** See {@link TabsProps}. */
export function Tabs<Key extends string>({ label, items, value, onChange }: TabsProps<Key>) {
  const moveByKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = items[items.findIndex((item) => item.key === value) + step]
    if (step !== 0 && next) onChange(next.key)
  }
  const row = isWeb ? { role: 'tablist', onKeyDown: moveByKey } : { 'aria-role': 'tablist' }
  return (
    <ScrollView className="ms-tabs" scrollX enhanced showScrollbar={false}>
      <View className="ms-tabs__row" aria-label={label} {...row}>
        {items.map((item) => (
          <Pressable
            key={item.key}
            role="tab"
            state={{ name: 'selected', isOn: item.key === value }}
            onPress={() => onChange(item.key)}
            className={classNames('ms-tabs__tab', item.key === value && 'ms-tabs__tab--on')}
          >
            {item.label}
            {item.count === undefined ? null : <View className="ms-tabs__count ms-tabular">{item.count}</View>}
          </Pressable>
        ))}
      </View>
    </ScrollView>
  )
}
