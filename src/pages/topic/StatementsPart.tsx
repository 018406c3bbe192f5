/** The way to statements that those whom the topic concerns are asked about, and what the public reads of closed rounds. */
import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { GroundsPart } from '@/components/public-topic/GroundsPart'
import { cloud } from '@/services/cloud/client'
import type { TopicStanding } from '~types/follow'
import type { TopicPage } from '~types/topic'

/** Nothing for whom it does not concern, before there are statements. */
export function StatementsPart({ topic, standing }: { topic: TopicPage; standing: TopicStanding | undefined }) {
  const isConcerned = standing !== undefined && standing.standing !== 'none'
  const { data } = useQuery({
    queryKey: ['member', 'ground', topic.id],
    queryFn: () => cloud.member.ground({ voter: { as: 'concerned', topic: topic.id } }),
    enabled: isConcerned && topic.phase === 'consult',
    retry: false,
  })
  const asked = data?.rounds.find(({ state, closesAt }) => state === 'open' && data.now <= closesAt)
  return (
    <>
      {asked === undefined ? null : (
        <Notice
          tone="highlight"
          title="想听听您同意不同意"
          action={
            <Button isSmall onPress={() => void Taro.navigateTo({ url: `/member/ground/index?topic=${topic.id}` })}>
              去表态
            </Button>
          }
        >
          {asked.statements.length} 条看法，一条只要点一下。别人看不到您选了什么。
        </Notice>
      )}
      <GroundsPart grounds={topic.grounds} />
    </>
  )
}
