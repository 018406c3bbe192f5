/** 会议 in a topic's workspace: when and where, who answered what, and what the station can do about it. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Badge, type BadgeProps } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { sayExactly, saySpan } from '@/services/dates'
import type { StationSession } from '~types/calling'
import { SESSION_STATE_LABELS, type SessionState } from '~types/session'
import type { Workspace } from '~types/workspace'
import { CancelForm } from './CancelForm'
import { ChangeForm } from './ChangeForm'
import { ConveneForm } from './ConveneForm'
import { SeatCountsLine } from './SeatCountsLine'
import { SeatList } from './SeatList'
import { useSession } from './use-session'
import './session.scss'

/** Nothing where the topic has no session that the actor may see. */
export function SessionPart({ topic }: { topic: Workspace }) {
  return topic.hasMeeting ? <Session topic={topic} /> : null
}

function Session({ topic }: { topic: Workspace }) {
  const query = useSession(topic.id)
  return (
    <Answered query={query} what="协商会" skeleton={<Skeleton shape="cards" count={1} />}>
      {(standing) => <SessionCard topic={topic} standing={standing} />}
    </Answered>
  )
}

const LOOKS = {
  called: { tone: 'highlight', icon: 'bell' },
  open: { tone: 'done', icon: 'people' },
  closed: { tone: 'done', icon: 'check' },
  cancelled: { tone: 'waiting', icon: 'close' },
} as const satisfies Record<SessionState, Pick<BadgeProps, 'tone' | 'icon'>>

type Opened = 'change' | 'cancel' | 'convene' | null

function SessionCard({ topic, standing }: { topic: Workspace; standing: StationSession }) {
  const { session, isDue, canConvene } = standing
  const [opened, setOpened] = useState<Opened>(null)
  const [said, setSaid] = useState('')
  const done = (says: string) => {
    setSaid(says)
    setOpened(null)
  }
  if (session === null && !isDue && !canConvene) return null
  return (
    <Card
      title="协商会"
      aside={session === null ? null : <Badge {...LOOKS[session.state]}>{SESSION_STATE_LABELS[session.state]}</Badge>}
    >
      <View className="meeting">
        {said === '' ? null : <Notice tone="done">{said}</Notice>}
        {isDue ? <Notice tone="waiting">方案有变动，一两分钟内会按方案通知参加的人。</Notice> : null}
        {session === null ? null : <Call session={session} />}
        {session?.canChange && opened === null ? (
          <View className="meeting__buttons">
            <Button onPress={() => setOpened('change')}>改时间、地点或议程</Button>
            <Button tone="quiet" onPress={() => setOpened('cancel')}>
              取消这次会
            </Button>
          </View>
        ) : null}
        {session !== null && opened === 'change' ? (
          <ChangeForm topic={topic} session={session} onDone={done} onClose={() => setOpened(null)} />
        ) : null}
        {session !== null && opened === 'cancel' ? (
          <CancelForm topic={topic.id} session={session} onDone={done} onClose={() => setOpened(null)} />
        ) : null}
        {canConvene && opened !== 'convene' ? (
          <View className="meeting__buttons">
            <Button icon="bell" onPress={() => setOpened('convene')}>
              {session === null ? '召集协商会' : '再召集一次'}
            </Button>
          </View>
        ) : null}
        {canConvene && opened === 'convene' ? (
          <ConveneForm topic={topic} onDone={done} onClose={() => setOpened(null)} />
        ) : null}
        {session === null || session.state === 'cancelled' ? null : (
          <View className="meeting__buttons">
            <Button
              icon="people"
              onPress={() => void Taro.navigateTo({ url: `/council/live/index?session=${session.id}` })}
            >
              {session.state === 'closed' ? '看会议记录' : '签到、开会和记录'}
            </Button>
          </View>
        )}
        {session === null ? null : <SeatList topic={topic.id} session={session} />}
      </View>
    </Card>
  )
}

function Call({ session }: { session: NonNullable<StationSession['session']> }) {
  const { call, cancelled, isTelling, counts, state } = session
  return (
    <View className="meeting__call">
      <View className="meeting__when">{saySpan(call.startsAt, call.endsAt, Date.now())}</View>
      {call.closesAt === undefined ? null : <View>意见收到 {sayExactly(call.closesAt)} 为止</View>}
      <View className="meeting__where">{call.where}</View>
      {call.version > 1 ? (
        <View className="meeting__note">已改过 {call.version - 1} 次，答复按最新的通知算。</View>
      ) : null}
      {cancelled === null ? null : <Notice tone="waiting">取消原因：{cancelled}</Notice>}
      {isTelling ? <View className="meeting__note">正在逐个通知，马上就好。</View> : null}
      {state === 'cancelled' ? null : <SeatCountsLine counts={counts} />}
    </View>
  )
}
