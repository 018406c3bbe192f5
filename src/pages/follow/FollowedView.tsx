/** A followed matter: how it stands, what the station answered, what I wrote myself, and the ways on. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Badge } from '@/components/badge/Badge'
import { CONCERN_LOOKS } from '@/components/badge/concern-looks'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { MappedPart } from '@/components/mapped/MappedPart'
import { Notice } from '@/components/notice/Notice'
import { Timeline } from '@/components/timeline/Timeline'
import { sayFollowTrouble, useLeave } from '@/services/follow/use-join'
import { showSection } from '@/services/session/mine-section'
import { whatFollowersExpect } from '@/services/what-followers-expect'
import { CONCERN_STATE_LABELS } from '~types/concern'
import type { FollowedConcern } from '~types/follow'
import { useSubmitMyself } from './use-submit-myself'

/** See the file's purpose. */
export function FollowedView({ matter }: { matter: FollowedConcern }) {
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '1' } : {}
  const submitMyself = useSubmitMyself()
  const leave = useLeave()
  const stop = async () => {
    await leave.mutateAsync(matter.target).then(
      () => {
        showSection('followed')
        return Taro.switchTab({ url: '/pages/mine/index' })
      },
      () => undefined,
    )
  }
  return (
    <View className="followed">
      <View className="followed__head">
        <Badge {...CONCERN_LOOKS[matter.state]}>{CONCERN_STATE_LABELS[matter.state]}</Badge>
        <View className="followed__title" {...heading}>
          {matter.name}
        </View>
        <View>{whatFollowersExpect(matter, Date.now())}</View>
        <View className="followed__facts">
          {matter.isFamily
            ? `替家里人看 · 编号 ${matter.number}`
            : `${matter.people} 人遇到 · 跟进编号 ${matter.number}`}
        </View>
        {matter.topic === null ? null : (
          <Button
            tone="primary"
            icon="board"
            onPress={() => void Taro.navigateTo({ url: `/pages/topic/index?id=${matter.topic}` })}
          >
            看议题进展
          </Button>
        )}
        {matter.state === 'withdrawn' ? (
          <Button tone="primary" icon="pen" onPress={() => void submitMyself(matter.words)}>
            由我来提
          </Button>
        ) : null}
      </View>
      <View className="followed__columns">
        <Card title="办理经过">
          <Timeline events={matter.timeline} />
        </Card>
        <View className="followed__side">
          <MappedPart mapped={matter.mapped} />
          {matter.words === null ? null : (
            <Card title="您当时写的">
              <View className="followed__words">{matter.words.text}</View>
              <View className="followed__facts">只有您自己看得到，没有提交。</View>
            </Card>
          )}
          {leave.error === null ? null : <Notice tone="late">{sayFollowTrouble(leave.error)}</Notice>}
          <Button tone="quiet" isBusy={leave.isPending} onPress={() => void stop()}>
            不再跟进
          </Button>
        </View>
      </View>
    </View>
  )
}
