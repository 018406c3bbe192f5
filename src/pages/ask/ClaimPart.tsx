/** Hearing of it on this phone from now on, in place of somebody who has none. */
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { NotifyMe } from '@/components/notify-me/NotifyMe'
import { cloud } from '@/services/cloud/client'
import { asCloudError, isUnreachable } from '@/services/cloud/cloud-error'
import { makeId } from '@/services/make-id'
import { queryClient } from '@/services/query-client'
import type { AskedConcern } from '~types/entry'
import type { Known } from './AskForm'

/** Nothing where nothing is left to hear of. */
export function ClaimPart({ asked, known }: { asked: AskedConcern; known: Known }) {
  const [requestId] = useState(makeId)
  const claim = useMutation({
    mutationFn: () => cloud.resident.claim({ ...known, requestId }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['resident'] }),
  })
  if (claim.isSuccess || asked.isClaimed) {
    return (
      <>
        <Notice tone="done" title="这部微信会收到这件事的消息">
          每有进展都会告诉您，在“我的 · 跟进的事”里随时可以看。办完后会请您替家里人说一说：办好了没有。
        </Notice>
        <NotifyMe moment="claimed" isQuiet />
        <Button onPress={() => void Taro.navigateTo({ url: `/pages/follow/index?id=${asked.concern}` })}>
          看我跟进的这件事
        </Button>
      </>
    )
  }
  if (!asked.canClaim) return null
  return (
    <View className="ask__claim">
      {claim.error === null ? null : (
        <Notice tone="late" title="没有办成">
          {isUnreachable(claim.error) ? '网络不通，请网络好了再点一次。' : asCloudError(claim.error).message}
        </Notice>
      )}
      <Button tone="primary" icon="bell" isBusy={claim.isPending} onPress={() => claim.mutate()}>
        以后在这部微信上收到消息
      </Button>
      <View className="ask__facts">您是替家里人看的，人数不会重复算。</View>
    </View>
  )
}
