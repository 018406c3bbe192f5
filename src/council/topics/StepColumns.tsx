/** The board on a wide screen: a column for each step, four in a row. */
import { View } from '@tarojs/components'
import type { StepColumn } from './by-step'
import { TopicCards } from './TopicCards'

const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '2' } : {}

/** See the file's purpose. */
export function StepColumns({ columns, onOpen }: { columns: readonly StepColumn[]; onOpen: (id: string) => void }) {
  return (
    <View className="topics__columns">
      {columns.map(({ label, heading: words, rows, mine }) => (
        <View key={label} className="topics__column">
          <View className="topics__head" {...heading}>
            {words}
            <View className="topics__count ms-tabular">
              {mine > 0 ? `${rows.length} 件，${mine} 件等您` : `${rows.length} 件`}
            </View>
          </View>
          {rows.length === 0 ? <View className="topics__none">没有</View> : <TopicCards rows={rows} onOpen={onOpen} />}
        </View>
      ))}
    </View>
  )
}
