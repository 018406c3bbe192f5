/** Taking a concern back: one question, then it is done. */
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { asCloudError, isUnreachable } from '@/services/cloud/cloud-error'
import { makeId } from '@/services/make-id'
import { queryClient } from '@/services/query-client'

/** Shown only while it is still possible; the same request id at every try, so that trying again is safe. */
export function Withdraw({ id, followers }: { id: string; followers: number }) {
  const [requestId] = useState(makeId)
  const mutation = useMutation({
    mutationFn: () => cloud.resident.withdraw({ requestId, id }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['resident'] }),
  })
  const ask = async () => {
    const { confirm } = await Taro.showModal({
      title: '撤回这件诉求？',
      content:
        followers > 0
          ? `撤回后工作站不再办理。另有 ${followers} 位居民也遇到这件事，会告诉他们可以自己来提。`
          : '撤回后工作站不再办理。以后需要，可以重新提交。',
      confirmText: '撤回',
      cancelText: '不撤回',
    })
    if (confirm) mutation.mutate()
  }
  return (
    <View className="own__withdraw">
      {mutation.error === null ? null : (
        <Notice tone="late" title="没有撤回">
          {isUnreachable(mutation.error) ? '网络不通，请网络好了再试。' : asCloudError(mutation.error).message}
        </Notice>
      )}
      <Button tone="quiet" icon="turn-back" isBusy={mutation.isPending} onPress={() => void ask()}>
        不需要办理了，撤回
      </Button>
    </View>
  )
}
