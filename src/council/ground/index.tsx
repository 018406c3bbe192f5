/** 大家的看法: the clerk writes statements, puts them to the people round by round, and reads what is common and what divides. */
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
import { Skeleton } from '@/components/states/Skeleton'
import type { StationGround, StationRound } from '~types/ground'
import { DraftRound } from './DraftRound'
import { OpenRound } from './OpenRound'
import { numberOfDraft } from './use-draft'
import { useGround, useGroundAct } from './use-ground'
import './index.scss'

/** `?session=` names it. */
export default function GroundPage() {
  const session = useRouter().params.session ?? ''
  const query = useGround(session)
  return (
    <Page title="大家的看法" width="wide">
      <Answered query={query} what="大家的看法" skeleton={<Skeleton shape="page" count={2} />}>
        {(ground) => <Rounds ground={ground} />}
      </Answered>
    </Page>
  )
}

function Rounds({ ground }: { ground: StationGround }) {
  const acting = useGroundAct(ground.session)
  const [isBeginning, setBeginning] = useState(false)
  const [last] = ground.rounds
  const isWriting = last === undefined || last.state === 'draft'
  const closed = ground.rounds.filter(({ state }) => state === 'closed')
  return (
    <View className="rounds">
      <View className="rounds__title">{ground.title}</View>
      {acting.trouble === null ? null : (
        <Notice tone="late" title="没有办成">
          {acting.trouble.code === 'cloud.unreachable' ? '网络不通，网络好了请再点一次。' : acting.trouble.message}
        </Notice>
      )}
      {last?.state === 'open' ? <OpenRound round={last} now={ground.now} acting={acting} /> : null}
      {ground.canBegin && (isWriting || (isBeginning && last.state === 'closed')) ? (
        <DraftRound key={numberOfDraft(ground)} ground={ground} acting={acting} />
      ) : null}
      {ground.canBegin && last?.state === 'closed' && !isBeginning ? (
        <View>
          <Button icon="plus" onPress={() => setBeginning(true)}>
            再来一轮
          </Button>
        </View>
      ) : null}
      {ground.canBegin || last !== undefined ? null : (
        <Notice tone="waiting">这次协商会已经取消，或者会议记录已经请大家确认，不能再请大家表态。</Notice>
      )}
      {closed.map((round) => (
        <ClosedRound key={round.id} round={round} />
      ))}
    </View>
  )
}

function ClosedRound({ round }: { round: StationRound }) {
  return (
    <Card title={`第 ${round.round} 轮的结果`}>
      {round.result === null ? (
        <Notice tone="waiting">已经截止，正在汇总，一两分钟就好。</Notice>
      ) : (
        <View className="round">
          <GroundResultView result={round.result} statements={round.statements} />
          <PartyList parties={round.parties} />
        </View>
      )}
    </Card>
  )
}
