/** Some matters a council cannot take up: says so before submitting, with where to turn; the person decides. */
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice/Notice'
import type { Emergency, NotNegotiable } from '~types/county'
import { findByWords } from '~types/find-by-words'
import './concern-form.scss'

/** Nothing while no such word is written, or while an emergency is more urgent to be told of. */
export function ScreeningStrip(props: {
  text: string
  emergencies: readonly Emergency[]
  notNegotiable: readonly NotNegotiable[]
}) {
  const { text, emergencies, notNegotiable } = props
  const found = findByWords(text, emergencies) === null ? findByWords(text, notNegotiable) : null
  if (found === null) return null
  const { entry, word } = found
  return (
    <View className="concern-form__hint">
      <Notice tone="waiting" title={`这件事可能不归协商：${entry.label}`}>
        依据：文中提到“{word}”。{entry.turnTo}。您也可以接着提交，由工作站看了再答复。
      </Notice>
    </View>
  )
}
