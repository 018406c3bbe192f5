/** “我也遇到，跟进”: how I stand to this topic, and the one thing that I can do about it. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { NotifyMe } from '@/components/notify-me/NotifyMe'
import { SuperviseChoice } from '@/components/supervise-choice/SuperviseChoice'
import { sayFollowTrouble, useJoin, useLeave, useSupervise } from '@/services/follow/use-join'
import { useStanding } from './use-standing'

/** While the answer is on its way the button stands there: joining twice is joining once. Nothing to join once it is closed. */
export function FollowPart({ id, isClosed }: { id: string; isClosed: boolean }) {
  const found = useStanding(id)
  const join = useJoin()
  const leave = useLeave()
  const supervise = useSupervise()
  const [wants, setWants] = useState(true)
  const trouble = join.error ?? leave.error ?? supervise.error
  const standing = found?.standing ?? 'none'
  const concern = found?.concern ?? null

  if (standing === 'own') {
    return concern === null ? null : (
      <Button icon="inbox" isBlock onPress={() => void Taro.navigateTo({ url: `/pages/concern/index?id=${concern}` })}>
        这里有您提的诉求，去看看
      </Button>
    )
  }
  if (standing === 'none' && isClosed) return null
  return (
    <View className="topic__follow">
      {trouble === null ? null : <Notice tone="late">{sayFollowTrouble(trouble)}</Notice>}
      {standing === 'none' ? (
        <>
          <Button
            tone="primary"
            icon="plus"
            isBlock
            isBusy={join.isPending}
            onPress={() => join.mutate({ target: id, supervises: wants })}
          >
            我也遇到，跟进
          </Button>
          <SuperviseChoice isOn={wants} onChange={setWants} />
        </>
      ) : (
        <>
          <Notice tone="done" title="您在跟进这件事">
            每有进展都会告诉您，“我的 · 跟进的事”里随时可以看。
          </Notice>
          {found?.canChangeSupervising === true ? (
            <SuperviseChoice
              isOn={supervise.isPending ? supervise.variables.supervises : found.supervises}
              onChange={(supervises) => supervise.mutate({ topic: id, supervises })}
            />
          ) : null}
          {join.isSuccess ? <NotifyMe moment="joined" isQuiet /> : null}
          <Button tone="quiet" isBlock isBusy={leave.isPending} onPress={() => leave.mutate(id)}>
            不再跟进
          </Button>
        </>
      )}
    </View>
  )
}
