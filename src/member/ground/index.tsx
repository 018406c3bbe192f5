/** 请您表态: the statements that are put to somebody invited (`?id=` the own invitation) or concerned (`?topic=`), and what closed rounds came to. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { GroundResultView } from '@/components/ground/GroundResultView'
import { PartyList } from '@/components/ground/PartyList'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import type { AsVoter, OwnGround, OwnRound } from '~types/ground'
import { forgetMissed, missedVotes } from './use-ballot'
import { VotePart } from './VotePart'
import './index.scss'

/** Milliseconds: a round may be closed, or a new one put, at any moment of a meeting. */
const LOOK_AGAIN = 15_000

/** See the file's purpose. */
export default function GroundPage() {
  const { id, topic = '' } = useRouter().params
  const voter: AsVoter = id ? { as: 'invited', id } : { as: 'concerned', topic }
  const key = ['member', 'ground', id ?? topic]
  const client = useQueryClient()
  const query = useQuery({
    queryKey: key,
    queryFn: () => cloud.member.ground({ voter }),
    refetchInterval: LOOK_AGAIN,
  })
  return (
    <Page title="请您表态" width="text">
      <Answered query={query} what="要表态的看法" skeleton={<Skeleton shape="page" count={2} />}>
        {(ground) => (
          <GroundView ground={ground} voter={voter} onSent={() => client.invalidateQueries({ queryKey: key })} />
        )}
      </Answered>
    </Page>
  )
}

function GroundView({ ground, voter, onSent }: { ground: OwnGround; voter: AsVoter; onSent: () => unknown }) {
  const { title, now, rounds } = ground
  if (rounds.length === 0) {
    return (
      <Empty
        art="form"
        title="现在没有要您表态的看法"
        text="工作站把大家的意见整理成几句话以后，会在这里问您同意不同意。"
      />
    )
  }
  return (
    <View className="vote__page">
      <View className="vote__title">{title}</View>
      {rounds.map((round) =>
        round.state === 'open' && now <= round.closesAt ? (
          <VotePart key={round.id} voter={voter} round={round} now={now} onSent={onSent} />
        ) : (
          <ClosedRound key={round.id} round={round} />
        ),
      )}
    </View>
  )
}

function ClosedRound({ round }: { round: OwnRound }) {
  const [missed, setMissed] = useState(() => missedVotes(round.id))
  return (
    <Card title={`第 ${round.round} 轮的结果`}>
      <View className="vote">
        {missed === 0 ? null : (
          <Notice
            tone="waiting"
            title={`您有 ${missed} 条表态没有赶上`}
            action={
              <Button
                isSmall
                onPress={() => {
                  forgetMissed(round.id)
                  setMissed(0)
                }}
              >
                知道了
              </Button>
            }
          >
            截止前手机一直没有网络，没有送到，没有算进结果。
          </Notice>
        )}
        {round.result === null ? (
          <Notice tone="waiting">已经截止，正在汇总，一两分钟就好。</Notice>
        ) : (
          <>
            <GroundResultView result={round.result} statements={round.statements} />
            <PartyList parties={round.parties} />
          </>
        )}
      </View>
    </Card>
  )
}
