/** Whom the station has to call: no message reached them, or they have no WeChat. */
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { Skeleton } from '@/components/states/Skeleton'
import { focusOn, useKeys } from '@/services/keyboard'
import { useMe } from '@/services/session/use-me'
import { useIsWide } from '@/services/use-is-wide'
import { rowId } from '../list-detail/ListRow'
import { PlaceChips } from '../list-detail/PlaceChips'
import { TaskRow } from './TaskRow'
import { usePhoneTasks } from './use-calls'
import './index.scss'

/** Opened with `place`: a station of one's own. */
export default function CallsPage() {
  const isWide = useIsWide()
  const [place, setPlace] = useState(useRouter().params.place)
  const [at, setAt] = useState(-1)
  const query = usePhoneTasks(place)
  const grants = (useMe().data?.grants ?? []).filter(({ role }) => role === 'clerk' || role === 'head')
  const callable = (query.data?.tasks ?? []).filter(({ phone }) => phone !== null)

  const move = (step: 1 | -1) => {
    const next = Math.min(callable.length - 1, Math.max(0, at + step))
    const task = callable[next]
    if (!isWide || task === undefined) return false
    setAt(next)
    focusOn(rowId(task.id))
    return true
  }
  useKeys({ down: () => move(1), up: () => move(-1) })

  return (
    <Page tab="desk" title="电话通知" width="wide">
      <View className="calls">
        <View className="calls__title">{query.data === undefined ? ' ' : `${query.data.place.name}要打的电话`}</View>
        <PlaceChips grants={grants} current={place ?? query.data?.place.code} onChoose={setPlace} />
        <Answered query={query} what="电话通知" skeleton={<Skeleton shape="rows" count={4} />}>
          {({ tasks, hasMore }) =>
            tasks.length === 0 ? (
              <Empty art="desk" title="没有要打的电话" text="微信和短信都没有通知到的人，会出现在这里。" />
            ) : (
              <>
                <View className="calls__hint">
                  {tasks.length} 位没有通知到，请打电话告诉。框里的话可以照着念。
                  {isWide ? '↑ ↓ 换一位 · Enter 拨号 · Tab 选结果' : ''}
                </View>
                <View className="calls__rows">
                  {tasks.map((task) => (
                    <TaskRow
                      key={task.id}
                      task={task}
                      onDone={(said) => void Taro.showToast({ title: said, icon: 'none' })}
                    />
                  ))}
                </View>
                {hasMore ? <View className="calls__hint">还有更多，打完这些会接着出现。</View> : null}
              </>
            )
          }
        </Answered>
      </View>
    </Page>
  )
}
