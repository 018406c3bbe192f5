/** 席位码: whoever was asked to speak for a group takes the seat with the code that the station gave them. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { cloud } from '@/services/cloud/client'
import { asCloudError, CloudError } from '@/services/cloud/cloud-error'
import { readParam } from '@/services/read-param'
import { ME } from '@/services/session/use-me'
import { takeSeatInput } from '~types/invitation'
import './index.scss'

const take = (code: string): Promise<{ invitation: string }> => {
  const parsed = v.safeParse(takeSeatInput, { code })
  if (parsed.success) return cloud.member.takeSeat({ code })
  throw new CloudError({ code: 'input.invalid', message: parsed.issues[0].message, field: 'code' })
}

/** `?code=` (or the scene of a scanned code) fills the field; nobody sits down without a press. */
export default function SeatPage() {
  const { params } = useRouter()
  const client = useQueryClient()
  const [code, setCode] = useState(readParam(params.code ?? params.scene) ?? '')
  const mutation = useMutation({
    mutationFn: async (typed: string) => take(typed),
    onSuccess: ({ invitation }) => {
      void client.invalidateQueries({ queryKey: ME })
      void Taro.redirectTo({ url: `/member/invitation/index?id=${invitation}` })
    },
  })
  const trouble = mutation.error === null ? null : asCloudError(mutation.error)
  return (
    <Page title="席位码">
      <Card title="您受邀参加协商会">
        <View className="seat">
          <View>工作站请您代表一方参加协商。填上工作站给您的席位码，就能看到时间、地点和议程，答复能不能来。</View>
          <TextField
            label="席位码"
            value={code}
            onChange={setCode}
            placeholder="8 位数字和字母"
            error={trouble?.field === 'code' ? trouble.message : null}
            hint="席位码只有您自己能用一次。"
            onDone={() => mutation.mutate(code)}
          />
          {trouble === null || trouble.field === 'code' ? null : (
            <Notice tone="late" title="还没有坐上">
              {trouble.code === 'cloud.unreachable' ? '网络不通。网络好了，请再点一次。' : trouble.message}
            </Notice>
          )}
          <Button tone="primary" isBlock isBusy={mutation.isPending} onPress={() => mutation.mutate(code)}>
            坐上这个席位
          </Button>
        </View>
      </Card>
    </Page>
  )
}
