/** What changed between two versions, line by line: what came in, what was taken out; said in words, not by colour alone. */
import { View } from '@tarojs/components'
import type { DiffLine } from '~types/minutes'
import './live.scss'

const WORDS = { out: '删去', in: '增加' } as const

/** Only lines that changed. */
export function DiffLines({ lines }: { lines: readonly DiffLine[] }) {
  return (
    <View className="diff">
      {lines.map(({ kind, text }, at) =>
        kind === 'same' || text.trim() === '' ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else to be told by
          <View key={at} className={`diff__line diff__line--${kind}`}>
            <View className="diff__word">{WORDS[kind]}</View>
            <View className="diff__text">{text}</View>
          </View>
        ),
      )}
    </View>
  )
}
