/** 我的议题: what I have to find out, what I supervise, what I put forward, to what I am invited. */
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/Button'
import { Page } from '@/components/page/Page'
import { Row } from '@/components/row/Row'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import type { MemberTopics } from '~types/member-work'
import { OwnTopicCard } from './OwnTopicCard'
import { ownTopicsQuery } from './own-topics-query'
import './index.scss'

/** See the file's purpose. */
export default function OwnTopicsPage() {
  const query = useQuery(ownTopicsQuery)
  const { data, refetch } = query
  useDidShow(() => {
    if (data !== undefined) void refetch()
  })
  return (
    <Page title="我的议题" width="wide">
      <Answered query={query} what="我的议题" skeleton={<Skeleton shape="cards" />}>
        {(own) => <OwnTopics own={own} />}
      </Answered>
    </Page>
  )
}

function OwnTopics({ own: { tasks, supervised, proposed, invited } }: { own: MemberTopics }) {
  return (
    <View className="own-topics">
      <View className="ms-rows">
        <Row
          icon="pin"
          title="我的调研"
          note={tasks.length === 0 ? '没有要去了解的事' : `有 ${tasks.length} 个问题等您去了解`}
          onPress={() => void Taro.navigateTo({ url: '/member/tasks/index' })}
        />
        <Row
          icon="pen"
          title="提议题"
          note="把您了解到的事提给协商议事会"
          onPress={() => void Taro.navigateTo({ url: '/council/propose/index' })}
        />
      </View>
      <Section
        title="我监督的事"
        empty="没有您监督的事。在议题页点“我也遇到”并愿意办完后确认，就能监督它办到底。"
        count={supervised.length}
      >
        {supervised.map((topic) => (
          <OwnTopicCard key={topic.id} topic={topic} />
        ))}
      </Section>
      <Section title="我提出的" empty="您还没有提过议题。" count={proposed.length}>
        {proposed.map((topic) => (
          <OwnTopicCard key={topic.id} topic={topic} />
        ))}
      </Section>
      <Section title="请我协商的" empty="还没有请您参加的协商。" count={invited.length}>
        {invited.map((topic) => (
          <OwnTopicCard key={topic.id} topic={topic}>
            <Button
              isSmall
              label={`看邀请：${topic.title}`}
              onPress={() => void Taro.navigateTo({ url: `/member/invitation/index?id=${topic.invitation}` })}
            >
              {topic.answer === null ? '看邀请，还没有答复' : '看邀请'}
            </Button>
          </OwnTopicCard>
        ))}
      </Section>
    </View>
  )
}

function Section(props: { title: string; empty: string; count: number; children: ReactNode }) {
  const { title, empty, count, children } = props
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '2' } : {}
  return (
    <View className="own-topics__section">
      <View className="own-topics__title" {...heading}>
        {count === 0 ? title : `${title} ${count}`}
      </View>
      {count === 0 ? <View className="own-topics__none">{empty}</View> : null}
      <View className="own-topics__cards">{children}</View>
    </View>
  )
}
