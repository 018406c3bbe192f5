/** The workbench's topics: on a wide screen one beside the list, or all as a board by step; on a phone the list alone. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { Skeleton } from '@/components/states/Skeleton'
import { focusOn, useKeys } from '@/services/keyboard'
import { useMe } from '@/services/session/use-me'
import { useIsWide } from '@/services/use-is-wide'
import type { Me } from '~types/person'
import type { TopicList } from '~types/workspace'
import { ListDetail } from '../list-detail/ListDetail'
import { rowId } from '../list-detail/ListRow'
import { TopicPanel } from '../topic/TopicPanel'
import { byStep } from './by-step'
import { NoTopics } from './NoTopics'
import { queueAfter } from './queue'
import { StepColumns } from './StepColumns'
import { TopicsColumn } from './TopicsColumn'
import { TopicsHead } from './TopicsHead'
import { type TopicsDesk, useTopicsDesk } from './use-topics-desk'
import { useView } from './use-view'
import './index.scss'

/** See the file's purpose. */
export default function TopicsPage() {
  const isWide = useIsWide()
  const grants = useMe().data?.grants ?? []
  const [view, setView] = useView()
  const desk = useTopicsDesk()
  const isBeside = isWide && view === 'list'
  const openPage = (id: string) => {
    const at = desk.place === undefined ? '' : `&place=${desk.place}`
    void Taro.navigateTo({ url: `/council/topic/index?id=${id}${at}` })
  }
  const head = <TopicsHead desk={desk} grants={grants} view={isWide ? view : null} onView={setView} />
  return (
    <Page tab="desk" width="full" {...(isWide ? {} : { title: '议题' })}>
      {isBeside ? (
        <Beside desk={desk} grants={grants} head={head} />
      ) : (
        <View className="topics">
          {head}
          <Loaded desk={desk}>
            {(list) =>
              isWide ? (
                <Board list={list} onOpen={openPage} />
              ) : (
                <TopicsColumn desk={desk} list={list} isWide={false} onOpen={openPage} />
              )
            }
          </Loaded>
        </View>
      )}
    </Page>
  )
}

/** The list once it is there. */
function Loaded({ desk, children }: { desk: TopicsDesk; children: (list: TopicList) => React.ReactNode }) {
  return (
    <Answered query={desk.query} what="议题" skeleton={<Skeleton shape="cards" count={4} />}>
      {children}
    </Answered>
  )
}

/** One topic beside the list; the first one lies open until another is chosen. */
function Beside({ desk, grants, head }: { desk: TopicsDesk; grants: Me['grants']; head: React.ReactNode }) {
  const { selected, said, inSight, rows, open } = desk
  const [topmost] = inSight
  useEffect(() => {
    if (selected === null && topmost !== undefined) open(topmost.id)
  })
  const move = (step: 1 | -1) => {
    const id = desk.move(step)
    if (id !== null) focusOn(rowId(id))
    return true
  }
  useKeys({ down: () => move(1), up: () => move(-1) })
  return (
    <ListDetail
      list={
        <View className="topics">
          {head}
          <Loaded desk={desk}>{(list) => <TopicsColumn desk={desk} list={list} isWide onOpen={open} />}</Loaded>
        </View>
      }
      detail={
        selected === null ? (
          <Empty art="desk" title="没有打开的议题" text="从左边选一件，在这里办。" />
        ) : (
          <TopicPanel
            key={selected}
            id={selected}
            said={said}
            queue={queueAfter({ rows, current: selected, grants }, open)}
            isBeside
          />
        )
      }
    />
  )
}

/** All as columns; the keys go from card to card. */
function Board({ list, onOpen }: { list: TopicList; onOpen: (id: string) => void }) {
  const columns = byStep(list.rows)
  const inOrder = columns.flatMap((column) => column.rows)
  const focused = useRef(-1)
  const move = (step: 1 | -1) => {
    const row = inOrder[focused.current + step]
    if (row === undefined) return false
    focused.current += step
    focusOn(rowId(row.id))
    return true
  }
  useKeys({ down: () => move(1), up: () => move(-1) })
  if (list.rows.length === 0) return <NoTopics isAssigned={list.isAssigned} />
  return (
    <>
      <StepColumns columns={columns} onOpen={onOpen} />
      {list.isCut ? <View className="topics__cut">议题太多，这里只列出最近的 {list.rows.length} 件。</View> : null}
    </>
  )
}
