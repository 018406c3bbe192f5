/** One concern of mine, whole: where it is, what was answered, what I wrote, and what happened so far. */
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { Badge } from '@/components/badge/Badge'
import { CONCERN_LOOKS } from '@/components/badge/concern-looks'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { MappedPart } from '@/components/mapped/MappedPart'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { Timeline } from '@/components/timeline/Timeline'
import { cloud } from '@/services/cloud/client'
import { whatIsNext } from '@/services/what-is-next'
import { CONCERN_STATE_LABELS, type OwnConcern } from '~types/concern'
import { ConcernContent } from './ConcernContent'
import { Withdraw } from './Withdraw'
import './index.scss'

/** Opened with the concern's `id`. */
export default function ConcernPage() {
  const id = useRouter().params.id ?? ''
  const query = useQuery({ queryKey: ['resident', 'concern', id], queryFn: () => cloud.resident.concern({ id }) })
  const { data, refetch } = query
  useDidShow(() => {
    if (data !== undefined) void refetch()
  })
  return (
    <Page title="我的诉求" width="wide">
      <Answered query={query} what="这件诉求" skeleton={<Skeleton shape="page" count={2} />}>
        {(concern) => <Concern concern={concern} />}
      </Answered>
    </Page>
  )
}

function Concern({ concern }: { concern: OwnConcern }) {
  const { topic } = concern
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '1' } : {}
  return (
    <View className="own">
      <View className="own__head">
        <Badge {...CONCERN_LOOKS[concern.state]}>{CONCERN_STATE_LABELS[concern.state]}</Badge>
        <View className="own__title" {...heading}>
          {concern.title}
        </View>
        <View className="own__next">{whatIsNext(concern, Date.now(), true)}</View>
        {concern.followers > 0 ? <View>另有 {concern.followers} 位居民也遇到，有进展会一起告诉他们。</View> : null}
        <View className="own__number ms-tabular">编号 {concern.number}</View>
        {topic === null ? null : (
          <View className="own__topic">
            <Button
              tone="primary"
              icon="board"
              onPress={() => void Taro.navigateTo({ url: `/pages/topic/index?id=${topic}` })}
            >
              看议题进展
            </Button>
          </View>
        )}
      </View>
      <View className="own__columns">
        <Card title="办理经过">
          <Timeline events={concern.timeline} />
        </Card>
        <View className="own__side">
          <MappedPart mapped={concern.mapped} />
          <ConcernContent concern={concern} />
          {concern.abilities.includes('withdraw') ? <Withdraw id={concern.id} followers={concern.followers} /> : null}
        </View>
      </View>
    </View>
  )
}
