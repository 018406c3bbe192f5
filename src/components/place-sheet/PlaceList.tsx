/** Names of places to press; a long list can be narrowed by typing. */
import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../button/Button'
import { namedOnPhone } from '../field/named-on-phone'
import { Pressable } from '../pressable/Pressable'
import '../field/field.scss'
import './place-sheet.scss'

/** From this many names on, typing helps. */
const LONG = 12

/** `unsure` is the way on for somebody who cannot say. */
export interface PlaceListProps {
  readonly ask: string
  readonly places: readonly { readonly code: string; readonly name: string }[]
  readonly onChoose: (code: string) => void
  readonly unsure?: string
  readonly onUnsure?: () => void
}

/** See {@link PlaceListProps}. */
export function PlaceList({ ask, places, onChoose, unsure, onUnsure }: PlaceListProps) {
  const [part, setPart] = useState('')
  const wanted = part.trim()
  const shown = wanted === '' ? places : places.filter(({ name }) => name.includes(wanted))
  return (
    <View>
      <View className="ms-place__ask">{ask}</View>
      {places.length >= LONG ? (
        <Input
          className="ms-field__input ms-place__find"
          value={part}
          placeholder="打一两个字就能找到"
          placeholderClass="ms-field__placeholder"
          {...namedOnPhone('按名字找')}
          nativeProps={{ 'aria-label': '按名字找', autocomplete: 'off' }}
          onInput={(event) => setPart(event.detail.value)}
        />
      ) : null}
      <View className="ms-place__names">
        {shown.map(({ code, name }) => (
          <Pressable key={code} className="ms-place__name" onPress={() => onChoose(code)}>
            {name}
          </Pressable>
        ))}
      </View>
      {shown.length === 0 ? <View className="ms-place__none">没有叫“{wanted}”的，换个字试试。</View> : null}
      {unsure === undefined || onUnsure === undefined ? null : (
        <View className="ms-place__unsure">
          <Button isBlock onPress={onUnsure}>
            {unsure}
          </Button>
        </View>
      )}
    </View>
  )
}
