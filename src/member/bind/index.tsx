/** 绑定: a member types the code that the station gave, and acts as this member on the own WeChat from then on. */
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
import { sayDay } from '@/services/dates'
import { readParam } from '@/services/read-param'
import { ME } from '@/services/session/use-me'
import { type Bound, bindInput } from '~types/roster'
import './index.scss'

const bind = (code: string): Promise<Bound> => {
  const parsed = v.safeParse(bindInput, { code })
  if (parsed.success) return cloud.member.bind({ code })
  throw new CloudError({ code: 'input.invalid', message: parsed.issues[0].message, field: 'code' })
}

/** `?code=` (or the scene of a scanned code) fills the field; nothing is bound without a press. */
export default function BindPage() {
  const { params } = useRouter()
  const client = useQueryClient()
  const [code, setCode] = useState(readParam(params.code ?? params.scene) ?? '')
  const mutation = useMutation({
    mutationFn: async (typed: string) => bind(typed),
    onSuccess: () => void client.invalidateQueries({ queryKey: ME }),
  })
  const trouble = mutation.error === null ? null : asCloudError(mutation.error)
  return (
    <Page title="绑定委员身份">
      {mutation.data === undefined ? (
        <Card title="我是政协委员">
          <View className="bind">
            <View>填上工作站给您的绑定码，这个微信就能收邀请、提议题、写调研、看自己的履职档案。</View>
            <TextField
              label="绑定码"
              value={code}
              onChange={setCode}
              placeholder="8 位数字和字母"
              error={trouble?.field === 'code' ? trouble.message : null}
              hint="绑定码 30 天内有效，只能用一次，请不要给别人。"
              onDone={() => mutation.mutate(code)}
            />
            {trouble === null || trouble.field === 'code' ? null : (
              <Notice tone="late" title="还没有绑定">
                {trouble.code === 'cloud.unreachable' ? '网络不通。网络好了，请再点一次。' : trouble.message}
              </Notice>
            )}
            <Button tone="primary" isBlock isBusy={mutation.isPending} onPress={() => mutation.mutate(code)}>
              绑定
            </Button>
          </View>
        </Card>
      ) : (
        <Card title={`${mutation.data.name}，您好`}>
          <View className="bind">
            <Notice tone="done">
              {`已经绑定：${mutation.data.says}。任期到${sayDay(mutation.data.until, Date.now())}，到期后委员权限自动停止，履职档案保留。`}
            </Notice>
            <Button tone="primary" isBlock onPress={() => void Taro.redirectTo({ url: '/member/invitations/index' })}>
              看我的邀请
            </Button>
            <Button isBlock onPress={() => void Taro.redirectTo({ url: '/member/record/index' })}>
              看我的履职档案
            </Button>
          </View>
        </Card>
      )}
    </Page>
  )
}
