/** A text as short as a decision in three minutes needs it, whole by a press. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Pressable } from '@/components/pressable/Pressable'
import { lengthOf } from '~types/fields'

/** About what five lines of a phone hold. */
const LONG = 90
const LINES = 5

/** A short text stands as it is. */
export function FiveLines({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false)
  const isLong = lengthOf(text) > LONG || text.split('\n').length > LINES
  return (
    <View>
      <View className={isLong && !isWhole ? 'work__summary work__summary--five' : 'work__summary'}>{text}</View>
      {isLong ? (
        <Pressable
          className="work__more"
          state={{ name: 'expanded', isOn: isWhole }}
          onPress={() => setWhole(!isWhole)}
        >
          {isWhole ? '收起' : '看全文'}
        </Pressable>
      ) : null}
    </View>
  )
}
