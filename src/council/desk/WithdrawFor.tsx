/** Somebody without WeChat takes their concern back at the counter: with the query code on their receipt, and how they said so. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { asCloudError, isUnreachable } from '@/services/cloud/cloud-error'
import { makeId } from '@/services/make-id'
import type { DeskConcern } from '~types/desk'
import { LIMITS } from '~types/limits'
import { takeOut } from './queue'
import { INBOX } from './use-inbox'

/** `onDone` hears of the success. */
export function WithdrawFor({ concern, onDone }: { concern: DeskConcern; onDone: () => void }) {
  const [isOpen, setOpen] = useState(false)
  return isOpen ? (
    <WithdrawForm concern={concern} onDone={onDone} onClose={() => setOpen(false)} />
  ) : (
    <View>
      <Button tone="quiet" isSmall onPress={() => setOpen(true)}>
        本人来说不办了，代为撤回
      </Button>
    </View>
  )
}

function WithdrawForm({
  concern: { id, number },
  onDone,
  onClose,
}: {
  concern: DeskConcern
  onDone: () => void
  onClose: () => void
}) {
  const client = useQueryClient()
  const [code, setCode] = useState('')
  const [note, setNote] = useState('')
  const last = useRef({ of: '', requestId: '' })
  const withdraw = useMutation({
    mutationFn: () => {
      const of = JSON.stringify([code, note])
      if (last.current.of !== of) last.current = { of, requestId: makeId() }
      return cloud.council.withdrawFor({ requestId: last.current.requestId, number, code, note })
    },
    onSuccess: () => {
      onDone()
      takeOut(client, id)
      void client.invalidateQueries({ queryKey: INBOX })
      void client.invalidateQueries({ queryKey: ['council', 'concern', id], refetchType: 'none' })
    },
  })
  const refusal = withdraw.error === null ? null : asCloudError(withdraw.error)
  const errorAt = (field: string) => (refusal?.field === field ? refusal.message : null)
  const isElsewhere = refusal !== null && refusal.field !== 'code' && refusal.field !== 'note'
  return (
    <View className="desk__form">
      <View className="desk__form-title">代为撤回</View>
      <TextField
        label="回执上的查询码"
        keyboard="number"
        value={code}
        hint="请本人或家里人念给您，6 位数字。丢了先补发。"
        error={errorAt('code')}
        onChange={setCode}
      />
      <TextArea
        label="本人怎么说的"
        value={note}
        limit={LIMITS.reason}
        placeholder="例如：本人到窗口说，门口的路灯已经自己修好了。"
        hint="写进办理经过，本人凭查询码看得到。"
        error={errorAt('note')}
        onChange={setNote}
      />
      {isElsewhere ? (
        <Notice tone="late" title="没有撤回">
          {isUnreachable(withdraw.error) ? '网络不通，没有撤回。请再点一次。' : refusal.message}
        </Notice>
      ) : null}
      <View className="desk__buttons">
        <Button tone="secondary" isBusy={withdraw.isPending} onPress={() => withdraw.mutate()}>
          撤回这件诉求
        </Button>
        <Button tone="quiet" isDisabled={withdraw.isPending} onPress={onClose}>
          收起
        </Button>
      </View>
    </View>
  )
}
