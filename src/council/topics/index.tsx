/** The workbench's board of topics: every open topic of a place by its step, what waits for the actor marked and first. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { Chip } from '@/components/chip/Chip'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { Skeleton } from '@/components/states/Skeleton'
import { focusOn, useKeys } from '@/services/keyboard'
import { useMe } from '@/services/session/use-me'
import { useIsWide } from '@/services/use-is-wide'
import { DeskSwitch } from '../desk-switch/DeskSwitch'
import { byStep } from './by-step'
import { StepColumns } from './StepColumns'
import { StepTabs } from './StepTabs'
import { cardId } from './TopicCards'
import { useTopics } from './use-topics'
import './index.scss'

/** See the file's purpose. */
export default function TopicsPage() {
  const isWide = useIsWide()
  const grants = useMe().data?.grants ?? []
  const [place, setPlace] = useState<string | undefined>(undefined)
  const query = useTopics(place)
  const rows = query.data?.rows ?? []
  const focused = useRef(-1)
  const inOrder = byStep(rows).flatMap((column) => column.rows)
  const move = (step: 1 | -1) => {
    const row = inOrder[focused.current + step]
    if (!isWide || row === undefined) return false
    focused.current += step
    focusOn(cardId(row.id))
    return true
  }
  useKeys({ down: () => move(1), up: () => move(-1) })

  const open = (id: string) => void Taro.navigateTo({ url: `/council/topic/index?id=${id}` })
  const places = [...new Map(grants.map((grant) => [grant.place, grant.label]))]
  return (
    <Page tab="desk" width="full" {...(isWide ? {} : { title: '议题' })}>
      <View className="topics">
        <View className="topics__top">
          <View className="topics__name">{query.data?.place.name ?? ' '}议题</View>
          <DeskSwitch grants={grants} current="topics" />
          {isWide ? <View className="topics__keys ms-secondary">↑ ↓ 换一件 · Enter 打开</View> : null}
        </View>
        {places.length < 2 ? null : (
          <View className="topics__places">
            {places.map(([code, label]) => (
              <Chip
                key={code}
                label={label}
                isOn={code === (place ?? query.data?.place.code)}
                onPress={() => setPlace(code)}
              />
            ))}
          </View>
        )}
        <Answered query={query} what="议题" skeleton={<Skeleton shape="cards" count={4} />}>
          {(list) =>
            list.rows.length === 0 ? (
              <Empty
                art="board"
                title="还没有正在办的议题"
                text="工作站受理诉求、列为议题后，会按办到哪一步排在这里。"
              />
            ) : (
              <>
                {isWide ? (
                  <StepColumns columns={byStep(list.rows)} onOpen={open} />
                ) : (
                  <StepTabs rows={list.rows} onOpen={open} />
                )}
                {list.isCut ? (
                  <View className="topics__cut">议题太多，这里只列出最近的 {list.rows.length} 件。</View>
                ) : null}
              </>
            )
          }
        </Answered>
      </View>
    </Page>
  )
}
