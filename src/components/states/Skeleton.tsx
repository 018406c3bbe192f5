/** The shape of what comes, so that nothing jumps when it arrives. */
import { View } from '@tarojs/components'
import './states.scss'

/** `cards` as on the board, `rows` as in a list, `figures` for the three numbers, `page` for a text with a timeline, `form` for fields. */
export interface SkeletonProps {
  readonly shape: 'cards' | 'rows' | 'figures' | 'page' | 'form'
  readonly count?: number
}

const LINES = {
  cards: ['title', 'line', 'short'],
  rows: ['line', 'short'],
  figures: ['number', 'short'],
  page: ['title', 'line', 'line', 'line', 'short'],
  form: ['short', 'box'],
} as const satisfies Record<SkeletonProps['shape'], readonly string[]>

/** See {@link SkeletonProps}; says «正在打开» to readers of screens. */
export function Skeleton({ shape, count = 3 }: SkeletonProps) {
  const announced =
    process.env.TARO_ENV === 'h5' ? { role: 'status', 'aria-label': '正在打开' } : { 'aria-label': '正在打开' }
  return (
    <View className={`ms-skeleton ms-skeleton--${shape}`} {...announced}>
      {Array.from({ length: count }, (_, block) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks are all alike and never move
        <View key={block} className="ms-skeleton__block">
          {LINES[shape].map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <View key={index} className={`ms-skeleton__part ms-skeleton__part--${line}`} />
          ))}
        </View>
      ))}
    </View>
  )
}
