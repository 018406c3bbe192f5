/** 签到码, as large as the screen: read from three metres, new every half minute. */
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import type { ShownCode } from '~types/live'
import { codePicture } from './code-picture'
import './index.scss'

/** Milliseconds after the turn at which the next one is fetched. */
const AFTER_TURN = 300

/** `?session=` names it. */
export default function CheckInPage() {
  const session = useRouter().params.session ?? ''
  const query = useQuery({
    queryKey: ['council', 'check-in', session],
    queryFn: () => cloud.council.checkInCode({ session }),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state: { data } }) => (data === undefined ? 5_000 : data.until - data.now + AFTER_TURN),
  })
  return (
    <Page title="签到码" width="full">
      <Answered query={query} what="签到码" skeleton={<Skeleton shape="page" count={1} />}>
        {(code) => <Wall code={code} />}
      </Answered>
    </Page>
  )
}

function Wall({ code: { text, figures, present } }: { code: ShownCode }) {
  const picture = useMemo(() => codePicture(text), [text])
  return (
    <View className="wall">
      <View
        className="wall__code"
        style={{ backgroundImage: picture }}
        aria-label={`签到码，也可以填数字 ${figures.split('').join(' ')}`}
        {...(process.env.TARO_ENV === 'h5' ? { role: 'img' } : {})}
      />
      <View className="wall__side">
        <View className="wall__says">打开“码上协商”签到：扫这个码，或者填数字</View>
        <View className="wall__figures ms-tabular">{`${figures.slice(0, 3)} ${figures.slice(3)}`}</View>
        <View className="wall__says">每 30 秒换一次 · 已到 {present} 人</View>
        <View className="wall__says">
          不要用微信自带的“扫一扫”：在“我的”—“我的邀请”里打开这次协商会，点“扫会场的签到码”
        </View>
        <View className="wall__says">没带手机的，请工作人员点名</View>
      </View>
    </View>
  )
}
