/** The tab of suggestions in the inbox: which matters may be one, or what several councils have in common. */
import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Pressable } from '@/components/pressable/Pressable'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { Skeleton } from '@/components/states/Skeleton'
import { sayDay } from '@/services/dates'
import type { SuggestedBundle, Bundles as Suggestions } from '~types/bundle'
import { rowId } from '../list-detail/ListRow'
import { leadOf, type useBundles } from './use-bundles'
import './bundles.scss'

const EMPTY = {
  station: {
    title: '没有看着像同一件的',
    text: '几位居民提了同一件事，或者提的事已经有了议题，会在这里放在一起，由您判断。',
  },
  county: { title: '没有几个乡镇共有的问题', text: '两个以上协商议事会都有同样的诉求或议题，会在这里放在一起。' },
} as const

/** `selected` is the lead of the bundle that lies open. */
export interface BundleListProps {
  readonly query: ReturnType<typeof useBundles>
  readonly isCounty: boolean
  readonly selected: string | null
  readonly onOpen: (id: string) => void
}

/** See {@link BundleListProps}. */
export function BundleList({ query, isCounty, selected, onOpen }: BundleListProps) {
  return (
    <Answered query={query} what="相似的诉求" skeleton={<Skeleton shape="rows" count={4} />}>
      {(data) => <Bundles data={data} isCounty={isCounty} selected={selected} onOpen={onOpen} />}
    </Answered>
  )
}

function Bundles({ data, isCounty, selected, onOpen }: Omit<BundleListProps, 'query'> & { data: Suggestions }) {
  if (data.bundles.length === 0) return <Empty art="desk" {...EMPTY[isCounty ? 'county' : 'station']} />
  return (
    <>
      <View className="bundle-list">
        {data.bundles.map((bundle) => {
          const lead = leadOf(bundle)
          if (lead === null) return null
          return (
            <Pressable
              key={lead}
              id={rowId(lead)}
              role="link"
              className={classNames('bundle-row', lead === selected && 'bundle-row--on')}
              onPress={() => onOpen(lead)}
            >
              <View className="bundle-row__title">{bundle.because}</View>
              <View className="bundle-row__figures">{figuresOf(bundle, isCounty)}</View>
              <View className="bundle-row__titles ms-secondary">
                {bundle.rows
                  .slice(0, SHOWN)
                  .map(({ title }) => `“${title}”`)
                  .join('，')}
              </View>
            </Pressable>
          )
        })}
      </View>
      <View className="bundle-list__foot ms-secondary">
        {data.isCut ? `只比对了最近的 ${data.compared} 件。` : null}
        系统按说法提示，不会自己合并。
      </View>
    </>
  )
}

/** Titles in a row of the list. */
const SHOWN = 2

/** “3 件 · 最早 11月20日 星期五”, for the county “5 件 · 4 个协商议事会”; a topic that is there already is said. */
export function figuresOf({ rows, matters, councils }: SuggestedBundle, isCounty: boolean): string {
  const now = Date.now()
  const topics = rows.filter(({ of }) => of === 'topic').length
  const first = Math.min(...rows.map(({ day }) => day))
  return [
    `${matters} 件`,
    isCounty ? `${councils} 个协商议事会` : `最早 ${sayDay(first, now)}`,
    topics === 0 ? null : isCounty ? `其中议题 ${topics} 个` : '已有议题',
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
