/** One invitation: the card, the answer, what is expected, the agenda by the clock, the papers, and who else comes. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { sayClock } from '@/services/dates'
import type { Invitation } from '~types/invitation'
import { AnswerPart } from './AnswerPart'
import { InvitationLetter } from './InvitationLetter'
import { PackPart } from './PackPart'

/** See the file's purpose. */
export function InvitationView({ invitation }: { invitation: Invitation }) {
  const { topic, expected, others, pack, state, isWithdrawn } = invitation
  const isOn = state === 'called' && !isWithdrawn
  return (
    <View className="invitation">
      <View className="invitation__main">
        <Standing invitation={invitation} />
        <InvitationLetter invitation={invitation} />
        <AnswerPart invitation={invitation} />
        {isWithdrawn || state === 'cancelled' ? null : (
          <Button
            icon="people"
            tone={state === 'open' ? 'primary' : 'secondary'}
            onPress={() => void Taro.navigateTo({ url: `/member/session/index?id=${invitation.id}` })}
          >
            {state === 'closed' ? '看会议记录' : '签到、看会场、写意见'}
          </Button>
        )}
      </View>
      <View className="invitation__side">
        {isOn ? (
          <Card title="请您做的">
            {expected.map((sentence) => (
              <View key={sentence} className="invitation__sentence">
                {sentence}
              </View>
            ))}
          </Card>
        ) : null}
        <Agenda call={invitation.call} />
        <PackPart pack={pack} />
        <Card title="还请了谁">
          <View className="invitation__others">
            {others.map(({ label, count }) => (
              <View key={label} className="invitation__other">
                {label} {count} 人
              </View>
            ))}
          </View>
        </Card>
        <Button icon="board" onPress={() => void Taro.navigateTo({ url: `/pages/topic/index?id=${topic}` })}>
          看议题公开的进展
        </Button>
      </View>
    </View>
  )
}

/** Why nobody needs to come; nothing while people are expected. */
function Standing({ invitation: { state, cancelled, isWithdrawn } }: { invitation: Invitation }) {
  if (isWithdrawn) return <Notice tone="waiting">这次协商会重新安排了参加的人，不用您来了，谢谢您。</Notice>
  if (state === 'cancelled') {
    return (
      <Notice tone="late" icon="close" title="这次协商会取消了">
        {cancelled ?? ''}
      </Notice>
    )
  }
  if (state === 'open') return <Notice tone="highlight">协商会正在开。</Notice>
  return state === 'closed' ? <Notice tone="waiting">协商会已经开完。</Notice> : null
}

/** Each point with the hour at which it begins. */
function Agenda({ call: { agenda, startsAt } }: Pick<Invitation, 'call'>) {
  return (
    <Card title="议程">
      {agenda.map(({ item, minutes }, at) => {
        const before = agenda.slice(0, at).reduce((sum, each) => sum + each.minutes, 0)
        return (
          <View key={`${before} ${item}`} className="invitation__point">
            <View className="invitation__clock ms-tabular">{sayClock(startsAt + before * 60_000)}</View>
            <View className="invitation__item">{item}</View>
            <View className="invitation__minutes">{minutes} 分钟</View>
          </View>
        )
      })}
    </Card>
  )
}
