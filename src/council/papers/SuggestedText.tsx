/** A line of own words that may also be taken from a list: the list is folded away until somebody wants it, since a form may have many such lines. */
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/button/Button'
import { Chip } from '@/components/chip/Chip'

/** `children` is the line itself; `label` what it is called. */
export interface SuggestedTextProps {
  readonly label: string
  readonly value: string
  readonly names: readonly string[]
  readonly onChoose: (name: string) => void
  readonly children: ReactNode
}

/** See {@link SuggestedTextProps}. */
export function SuggestedText({ label, value, names, onChoose, children }: SuggestedTextProps) {
  const [isOpen, setOpen] = useState(false)
  const group =
    process.env.TARO_ENV === 'h5'
      ? { role: 'radiogroup', 'aria-label': `${label}，名单` }
      : { 'aria-label': `${label}，名单` }
  const choose = (name: string) => {
    setOpen(false)
    onChoose(name)
  }
  return (
    <View>
      {children}
      <Button isSmall tone="quiet" onPress={() => setOpen(!isOpen)}>
        {isOpen ? '收起名单' : '从名单里选'}
      </Button>
      {isOpen ? (
        <View className="ms-chips" {...group}>
          {names.map((name) => (
            <Chip key={name} label={name} isOn={name === value} onPress={() => choose(name)} />
          ))}
        </View>
      ) : null}
    </View>
  )
}
