/** What is amiss with the codes, each figure with what it is a part of; pressing one opens its list. */
import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Figure, type FigureProps } from '@/components/figure/Figure'
import { Pressable } from '@/components/pressable/Pressable'
import { CODE_TAB_LABELS, type CodeCounts, type CodeTab } from '~types/code'

type Counted = Exclude<CodeTab, 'all'>

const figuresOf = (counts: CodeCounts): Record<Counted, Omit<FigureProps, 'label'>> => ({
  never: { value: counts.never, of: counts.leading, ofLabel: '个通到村的码', none: '个，还没有码' },
  unmapped: { value: counts.unmapped, of: counts.inUse, ofLabel: '个在用的码', none: '个，还没有码' },
  dissolved: { value: counts.dissolved, of: counts.inUse, ofLabel: '个在用的码', none: '个，还没有码' },
  missing: { value: counts.missing, of: counts.villages, ofLabel: '个村（社区）', none: '个' },
})

/** The same in a sentence, for narrow screens where the tabs carry the numbers. */
export const sayCount = (counts: CodeCounts, tab: CodeTab): string => {
  if (tab === 'all') return `一共 ${counts.all} 个码，${counts.inUse} 个在用。`
  const { value, of, ofLabel } = figuresOf(counts)[tab]
  return `${of} ${ofLabel}里，${value} 个${tab === 'missing' ? '没有码' : CODE_TAB_LABELS[tab]}。`
}

const ORDER = ['never', 'unmapped', 'dissolved', 'missing'] as const satisfies readonly Counted[]

/** See the file's purpose. */
export function CodeFigures(props: { counts: CodeCounts; tab: CodeTab; onChoose: (tab: CodeTab) => void }) {
  const figures = figuresOf(props.counts)
  return (
    <View className="codes__figures">
      {ORDER.map((key) => (
        <Pressable
          key={key}
          className={classNames('codes__figure', key === props.tab && 'codes__figure--on')}
          state={{ name: 'pressed', isOn: key === props.tab }}
          onPress={() => props.onChoose(key)}
        >
          <Figure label={CODE_TAB_LABELS[key]} {...figures[key]} />
        </Pressable>
      ))}
    </View>
  )
}
