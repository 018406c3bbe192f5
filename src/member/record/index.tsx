/** 我的履职档案: points by kind, each with what shows it; whoever finds one wrong says so, and the station answers. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { MemberRecord, type RecordedDeed } from '@/components/member-record/MemberRecord'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Sheet } from '@/components/sheet/Sheet'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { LIMITS } from '~types/limits'
import '../bind/index.scss'

const RECORD = ['member', 'record'] as const

/** See the file's purpose. */
export default function RecordPage() {
  const query = useQuery({ queryKey: RECORD, queryFn: () => cloud.member.record({}) })
  const [objecting, setObjecting] = useState<RecordedDeed | null>(null)
  return (
    <Page title="我的履职档案">
      <Answered
        query={query}
        what="履职档案"
        skeleton={<Skeleton shape="cards" count={3} />}
        action={<Button onPress={() => void Taro.navigateTo({ url: '/member/bind/index' })}>填绑定码</Button>}
      >
        {(record) => (
          <MemberRecord
            record={record}
            below={(deed) =>
              deed.objection === null ? (
                <Button
                  isSmall
                  tone="quiet"
                  label={`这条不对：${deed.evidence.title}`}
                  onPress={() => setObjecting(deed)}
                >
                  这条不对
                </Button>
              ) : null
            }
          />
        )}
      </Answered>
      {objecting === null ? null : <ObjectionSheet deed={objecting} onClose={() => setObjecting(null)} />}
    </Page>
  )
}

function ObjectionSheet({ deed, onClose }: { deed: RecordedDeed; onClose: () => void }) {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const mutation = useMutation({
    mutationFn: () => cloud.member.objectToDeed({ deed: deed.id, text }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: RECORD })
      onClose()
    },
  })
  const trouble = mutation.error === null ? null : asCloudError(mutation.error)
  return (
    <Sheet title="这条记录哪里不对" onClose={onClose}>
      <View className="bind">
        <View>{deed.evidence.title}</View>
        <TextArea
          label="说明"
          value={text}
          limit={LIMITS.reason}
          placeholder="例如：这次调研不是我去的"
          error={trouble?.field === 'text' ? trouble.message : null}
          onChange={setText}
        />
        {trouble === null || trouble.field === 'text' ? null : (
          <Notice tone="late" title="没有提交">
            {trouble.message}
          </Notice>
        )}
        <Button tone="primary" isBlock isBusy={mutation.isPending} onPress={() => mutation.mutate()}>
          提交给工作站
        </Button>
      </View>
    </Sheet>
  )
}
