/** Checking in: on the phone by scanning the wall, everywhere by typing its six figures; or from elsewhere, where the format says so. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { sayClock } from '@/services/dates'
import { useActOnce } from '@/services/live/use-act-once'
import type { OwnLive } from '~types/live'

const canScan = process.env.TARO_ENV === 'weapp'

/** `id` is the own invitation. Nothing while the doors are closed and nobody is in. */
export function CheckInPart({ id, live, onDone }: { id: string; live: OwnLive; onDone: () => void }) {
  const { presence, canCheckIn, canJoinOnline, session } = live
  const [code, setCode] = useState('')
  const acting = useActOnce((scanned: string) => cloud.member.checkIn({ session, code: scanned }), onDone)
  const joining = useActOnce((_: null, requestId) => cloud.member.joinOnline({ requestId, id }), onDone)
  const isIn = presence !== null && presence.leftAt === null
  if (isIn) {
    return (
      <Notice tone="done" title={presence.by === 'online' ? '您在线上参加' : '您已签到'}>
        {sayClock(presence.at)}
        {presence.isLate ? '，记为迟到' : ''}
      </Notice>
    )
  }
  if (!canCheckIn) return null
  const scan = async () => {
    try {
      acting.act((await Taro.scanCode({ onlyFromCamera: true })).result)
    } catch {
      // Whoever closes the camera types the figures, or tries again.
    }
  }
  return (
    <Card title="签到">
      <View className="attend__part">
        {presence?.leftAt == null ? null : <View>您已离开会场。回来了请再签一次。</View>}
        {canScan ? (
          <Button tone="primary" isBlock icon="camera" isBusy={acting.isSending} onPress={() => void scan()}>
            扫会场的签到码
          </Button>
        ) : null}
        <TextField
          label="签到数字"
          keyboard="number"
          value={code}
          onChange={setCode}
          placeholder="会场屏幕上的 6 位数字"
          error={acting.trouble === null || acting.trouble.code === 'cloud.unreachable' ? null : acting.trouble.message}
        />
        {acting.trouble?.code === 'cloud.unreachable' ? (
          <Notice tone="late">网络不通，网络好了请再点一次；也可以请工作人员给您点名。</Notice>
        ) : null}
        {joining.trouble === null ? null : (
          <Notice tone="late">
            {joining.trouble.code === 'cloud.unreachable' ? '网络不通，网络好了请再点一次。' : joining.trouble.message}
          </Notice>
        )}
        {canJoinOnline ? (
          <Button isBlock icon="people" isBusy={joining.isSending} onPress={() => joining.act(null)}>
            我在线上参加
          </Button>
        ) : null}
        <Button
          tone={canScan ? 'secondary' : 'primary'}
          isBlock
          isBusy={acting.isSending}
          onPress={() => acting.act(code)}
        >
          签到
        </Button>
      </View>
    </Card>
  )
}
