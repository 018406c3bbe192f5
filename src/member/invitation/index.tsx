/** 协商会邀请: what I am invited to, and whether I come. */
import { useQuery } from '@tanstack/react-query'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import { InvitationView } from './InvitationView'
import { invitationKey } from './use-answer'
import './index.scss'

/** `?id=` names the invitation. */
export default function InvitationPage() {
  const id = useRouter().params.id ?? ''
  const query = useQuery({ queryKey: invitationKey(id), queryFn: () => cloud.member.invitation({ id }) })
  const { data, refetch } = query
  useDidShow(() => {
    if (data !== undefined) void refetch()
  })
  const all = <Button onPress={() => void Taro.redirectTo({ url: '/member/invitations/index' })}>看我的全部邀请</Button>
  return (
    <Page title="协商会邀请" width="wide">
      <Answered query={query} what="邀请" skeleton={<Skeleton shape="page" count={2} />} action={all}>
        {(invitation) => <InvitationView invitation={invitation} />}
      </Answered>
    </Page>
  )
}
