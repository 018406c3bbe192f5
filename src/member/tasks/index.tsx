/** 我的调研: what I was asked to find out before a consultation, written down also where there is no network. */
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { Skeleton } from '@/components/states/Skeleton'
import { sayClock, sayDay } from '@/services/dates'
import { researchDraftId, researchDrafts } from '@/services/research/research-draft'
import { useFindings } from '@/services/research/research-outbox'
import type { OwnTask } from '~types/member-work'
import { ownTopicsQuery } from '../topics/own-topics-query'
import { OnTheirWay } from './OnTheirWay'
import { TaskForm } from './TaskForm'
import './index.scss'

/** See the file's purpose. */
export default function TasksPage() {
  const query = useQuery(ownTopicsQuery)
  const onTheirWay = useFindings()
  const [writing, setWriting] = useState<string | null>(null)
  const isOnItsWay = (task: OwnTask) => onTheirWay.some((item) => researchDraftId(item) === researchDraftId(task))
  return (
    <Page title="我的调研">
      <View className="tasks">
        <OnTheirWay
          isAsked={(item) => query.data?.tasks.some((task) => researchDraftId(task) === researchDraftId(item)) ?? false}
          onReopen={(item) => setWriting(researchDraftId(item))}
        />
        <Answered query={query} what="我的调研" skeleton={<Skeleton shape="cards" count={2} />}>
          {({ tasks }) => {
            const open = tasks.filter((task) => !isOnItsWay(task))
            return open.length === 0 && onTheirWay.length === 0 ? (
              <Empty art="form" title="没有要去了解的事" text="工作站请您会前了解情况时，会列在这里。" />
            ) : (
              open.map((task) => (
                <TaskCard
                  key={researchDraftId(task)}
                  task={task}
                  isWriting={writing === researchDraftId(task)}
                  onWrite={(isWriting) => setWriting(isWriting ? researchDraftId(task) : null)}
                />
              ))
            )
          }}
        </Answered>
      </View>
    </Page>
  )
}

function TaskCard(props: { task: OwnTask; isWriting: boolean; onWrite: (isWriting: boolean) => void }) {
  const { task, isWriting, onWrite } = props
  const { asks, title, topic, meets } = task
  const isBegun = researchDrafts.read(researchDraftId(task)) !== null
  return (
    <Card title={asks}>
      <View className="task">
        <View className="task__of">“{title}”</View>
        <View className="task__of">
          {sayDay(meets.at, Date.now())} {sayClock(meets.at)} 在{meets.where}协商，会前要用
        </View>
        {isWriting ? (
          <TaskForm task={task} onClose={() => onWrite(false)} />
        ) : (
          <View className="task__ways">
            <Button tone="primary" label={`写调研记录：${asks}`} onPress={() => onWrite(true)}>
              {isBegun ? '接着写' : '写调研记录'}
            </Button>
            <Button
              tone="quiet"
              label={`看议题：${title}`}
              onPress={() => void Taro.navigateTo({ url: `/council/topic/index?id=${topic}` })}
            >
              看议题
            </Button>
          </View>
        )}
      </View>
    </Card>
  )
}
