/** What the list of topics can be narrowed to, with the number of each; the steps apart, since there are many. */
import { View } from '@tarojs/components'
import { Tabs } from '@/components/tabs/Tabs'
import { CLOSED, type Filter, isOfStep } from './filters'

/** `chosen`: the key of the filter that is on. */
export function TopicFilters({
  filters,
  chosen,
  onChoose,
}: {
  filters: readonly Filter[]
  chosen: string
  onChoose: (key: string) => void
}) {
  const tabsOf = (some: readonly Filter[]) =>
    some.map(({ key, label, rows }) => (key === CLOSED ? { key, label } : { key, label, count: rows.length }))
  const steps = filters.filter(isOfStep)
  return (
    <View className="topics__filters">
      <Tabs
        label="议题筛选"
        items={tabsOf(filters.filter((filter) => !isOfStep(filter)))}
        value={chosen}
        onChange={onChoose}
      />
      {steps.length < 2 ? null : (
        <View className="topics__steps">
          <Tabs label="办到哪一步" items={tabsOf(steps)} value={chosen} onChange={onChoose} />
        </View>
      )}
    </View>
  )
}
