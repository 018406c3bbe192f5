/** When and where, whether enough people are there, and the one thing to do next: the code, the opening, the close. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Badge } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { sayExactly, saySpan } from '@/services/dates'
import type { Live } from '~types/live'
import { SESSION_STATE_LABELS } from '~types/session'
import type { LiveActing } from './use-live'

/** See the file's purpose. */
export function LiveHead({ live, acting }: { live: Live; acting: LiveActing }) {
  const { session, state, call, composition, now } = live
  const isOn = state === 'called' || state === 'open'
  return (
    <View className="meet__head">
      <View className="meet__line">
        <Badge tone={state === 'open' ? 'done' : 'highlight'} icon={state === 'open' ? 'people' : 'clock'}>
          {SESSION_STATE_LABELS[state]}
        </Badge>
        <View>{saySpan(call.startsAt, call.endsAt, now)}</View>
      </View>
      <View className="meet__text">
        {call.where}（{call.form}，{call.format}）
      </View>
      {call.closesAt === undefined ? null : (
        <View className="meet__text">意见收到 {sayExactly(call.closesAt)} 为止，到时自动散会。</View>
      )}
      {isOn ? (
        <View className="meet__small">
          委员应到 {composition.called} 人，至少 {composition.needed} 人，现在到了 {composition.present} 人
        </View>
      ) : null}
      {state !== 'called' ? null : composition.isQuorate ? (
        <Notice tone="done">人数够了，各方都有人，可以开会。</Notice>
      ) : (
        <Notice tone="waiting" title="还不能开会">
          {composition.lacking.map((sentence) => (
            <View key={sentence}>{sentence}</View>
          ))}
        </Notice>
      )}
      {acting.trouble === null ? null : (
        <Notice tone="late" title="没有办成">
          {acting.trouble.code === 'cloud.unreachable' ? '网络不通，网络好了请再点一次。' : acting.trouble.message}
        </Notice>
      )}
      {state === 'cancelled' ? null : (
        <View className="live__buttons">
          <Button
            tone="quiet"
            icon="people"
            onPress={() => void Taro.navigateTo({ url: `/council/ground/index?session=${session}` })}
          >
            大家的看法：请人表态
          </Button>
        </View>
      )}
      {isOn ? (
        <View className="live__buttons">
          {state === 'called' ? (
            <Button
              tone="primary"
              isBusy={acting.isSending}
              isDisabled={!composition.isQuorate}
              onPress={() => acting.act({ do: 'open' })}
            >
              开会
            </Button>
          ) : call.closesAt !== undefined && now < call.closesAt ? null : (
            <Button isBusy={acting.isSending} onPress={() => void close(acting)}>
              散会
            </Button>
          )}
          <Button
            icon="share"
            onPress={() => void Taro.navigateTo({ url: `/council/check-in/index?session=${session}` })}
          >
            显示签到码
          </Button>
        </View>
      ) : null}
    </View>
  )
}

/** Who was there is fixed with it, so it is asked once. */
const close = async (acting: LiveActing): Promise<void> => {
  const content = '散会后到会情况就定下来，不能再签到，也不能再加意见。'
  if ((await Taro.showModal({ title: '现在散会吗？', content, confirmText: '散会', cancelText: '再等等' })).confirm) {
    acting.act({ do: 'close' })
  }
}
