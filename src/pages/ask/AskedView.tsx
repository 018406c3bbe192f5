/** How the concern stands: what was answered, what comes next, and the way to hear of it from now on. Nothing of who raised it. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Badge } from '@/components/badge/Badge'
import { CONCERN_LOOKS } from '@/components/badge/concern-looks'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { MappedPart } from '@/components/mapped/MappedPart'
import { Timeline } from '@/components/timeline/Timeline'
import { sayDay } from '@/services/dates'
import { whatFollowersExpect } from '@/services/what-followers-expect'
import { CONCERN_STATE_LABELS } from '~types/concern'
import type { AskedConcern } from '~types/entry'
import type { Known } from './AskForm'
import { ClaimPart } from './ClaimPart'

/** `known` is shown again to claim; `onAgain` asks for another one. */
export function AskedView({ asked, known, onAgain }: { asked: AskedConcern; known: Known; onAgain: () => void }) {
  const { topic, answer } = asked
  const now = Date.now()
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '1' } : {}
  return (
    <View className="ask">
      <View className="ask__head">
        <Badge {...CONCERN_LOOKS[asked.state]}>{CONCERN_STATE_LABELS[asked.state]}</Badge>
        <View className="ask__title" {...heading}>
          {asked.placeName} · {asked.kindLabel}
        </View>
        <View>{whatFollowersExpect({ ...asked, position: null, phase: null }, now)}</View>
        {asked.holdUntil === null ? null : <View>工作站已经说明为什么要晚几天，见下面的办理经过。</View>}
        <View className="ask__facts ms-tabular">
          编号 {asked.number} · {sayDay(asked.submittedOn, now)}提出
        </View>
        {topic === null ? null : (
          <Button
            tone={asked.canClaim ? 'secondary' : 'primary'}
            icon="board"
            onPress={() => void Taro.navigateTo({ url: `/pages/topic/index?id=${topic.id}` })}
          >
            看议题“{topic.title}”
          </Button>
        )}
      </View>
      <View className="ask__columns">
        <View className="ask__side">
          {answer === null ? null : (
            <Card title="答复">
              <View className="ask__answer">{answer.text}</View>
              <View className="ask__facts">
                {answer.by} · {sayDay(answer.at, now)}
              </View>
            </Card>
          )}
          <MappedPart mapped={asked.mapped} />
          <ClaimPart asked={asked} known={known} />
          <Button tone="quiet" onPress={onAgain}>
            查另一件
          </Button>
        </View>
        <Card title="办理经过">
          <Timeline events={asked.timeline} />
        </Card>
      </View>
    </View>
  )
}
