/** That a concern was entered for somebody without a phone: how they agreed, who hears of it, and a new query code when theirs was lost. */
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { asCloudError, isUnreachable } from '@/services/cloud/cloud-error'
import { sayDay } from '@/services/dates'
import { makeId } from '@/services/make-id'
import type { DeskConcern } from '~types/desk'
import { CONSENT_LABELS } from '~types/entry'

/** The new code is said once: it is kept nowhere. */
export function EntryFact({ entry, number }: { entry: NonNullable<DeskConcern['entry']>; number: string }) {
  const [requestId, setRequestId] = useState(makeId)
  const renew = useMutation({ mutationFn: () => cloud.council.renewCode({ requestId, number }) })
  const ask = async () => {
    const { confirm } = await Taro.showModal({
      title: '补发查询码？',
      content: '请先认清是本人，或本人信得过的家里人。补发后，旧的查询码马上作废。',
      confirmText: '补发',
      cancelText: '先不补',
    })
    if (confirm) renew.mutate(undefined, { onSuccess: () => setRequestId(makeId()) })
  }
  const heard = entry.claims > 0 ? `，家里有 ${entry.claims} 部微信在接收消息` : '，家里还没有人接收消息'
  return (
    <View>
      {CONSENT_LABELS[entry.consent]}，{entry.station}代录{heard}
      <View className="facts__note">查询码是{sayDay(entry.codeAt, Date.now())}给的，只有本人知道。</View>
      {renew.error === null ? null : (
        <Notice tone="late">
          {isUnreachable(renew.error) ? '网络不通，没有补成。请再点一次。' : asCloudError(renew.error).message}
        </Notice>
      )}
      {renew.data === undefined ? null : (
        <Notice tone="done" title={`新的查询码：${renew.data.code}`}>
          请念给本人并写在回执上，这里关掉就不再显示。旧的已经作废。
        </Notice>
      )}
      <Button tone="quiet" isSmall icon="refresh" isBusy={renew.isPending} onPress={() => void ask()}>
        查询码丢了，补发
      </Button>
    </View>
  )
}
