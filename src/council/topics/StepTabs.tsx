/** The board on a phone: tabs with counts, what waits for the actor first, then the steps that have topics. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '@/components/states/Empty'
import { Tabs } from '@/components/tabs/Tabs'
import type { TopicRow } from '~types/workspace'
import { byStep, mineOf } from './by-step'
import { TopicCards } from './TopicCards'

/** The key of the first tab; the others have their step's label. */
const MINE = 'mine'

/** See the file's purpose. */
export function StepTabs({ rows, onOpen }: { rows: readonly TopicRow[]; onOpen: (id: string) => void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const mine = mineOf(rows)
  const columns = byStep(rows).filter((column) => column.rows.length > 0)
  const tab = chosen ?? (mine.length > 0 ? MINE : (columns[0]?.label ?? MINE))
  const shown = tab === MINE ? mine : (columns.find(({ label }) => label === tab)?.rows ?? [])
  return (
    <View className="topics__tabs">
      <Tabs
        label="办到哪一步"
        items={[
          { key: MINE, label: '等您办', count: mine.length },
          ...columns.map((column) => ({ key: column.label, label: column.label, count: column.rows.length })),
        ]}
        value={tab}
        onChange={setChosen}
      />
      {shown.length === 0 ? (
        <Empty art="desk" title="没有等您办的议题" text="轮到您办的时候会出现在这里。" />
      ) : (
        <TopicCards key={tab} rows={shown} hasStep={tab === MINE} onOpen={onOpen} />
      )}
    </View>
  )
}
