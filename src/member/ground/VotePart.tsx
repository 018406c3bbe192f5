/** Voting: one sentence at a time with three large answers; then what was said, to be changed until the round closes. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { sayExactly, sayUntil } from '@/services/dates'
import { type AsVoter, type OwnRound, VOTE_LABELS, VOTES, type Vote } from '~types/ground'
import { useBallot } from './use-ballot'

/** `now`: by the cloud's clock. */
export interface VotePartProps {
  readonly voter: AsVoter
  readonly round: OwnRound
  readonly now: number
  readonly onSent: () => unknown
}

/** See {@link VotePartProps}. */
export function VotePart({ voter, round, now, onSent }: VotePartProps) {
  const ballot = useBallot(voter, round, onSent)
  const [again, setAgain] = useState<string | null>(null)
  const { statements, closesAt } = round
  const left = statements.filter(({ id }) => ballot.votes[id] === undefined)
  const current = statements.find(({ id }) => id === again) ?? left[0]
  const said = statements.filter(({ id }) => ballot.votes[id] !== undefined && id !== current?.id)
  const vote = (statement: string, word: Vote) => {
    ballot.vote(statement, word)
    setAgain(null)
  }
  return (
    <>
      <Card title={round.round === 1 ? '您同意不同意？' : `第 ${round.round} 轮：您同意不同意？`}>
        <View className="vote">
          <View className="vote__small">
            别人看不到您选了什么。{sayExactly(closesAt)}截止（{sayUntil(closesAt, now)}），截止后一起公布结果。已有{' '}
            {round.voters} 人表态。
          </View>
          {ballot.trouble === null ? null : (
            <Notice tone="late" title="没有记上">
              {ballot.trouble}
            </Notice>
          )}
          {current === undefined ? (
            <Notice tone="done">{`${statements.length} 条都表过态了，谢谢您。截止前可以改。`}</Notice>
          ) : (
            <>
              <View className="vote__small">
                {again === null
                  ? `还有 ${left.length} 条，共 ${statements.length} 条`
                  : `改一改。您原来选的是“${sayVote(ballot.votes[again])}”`}
              </View>
              <View className="vote__words">{current.text}</View>
              <View className="vote__answers">
                {VOTES.map((word) => (
                  <Button
                    key={word}
                    isBlock
                    label={`${VOTE_LABELS[word]}：${current.text}`}
                    onPress={() => vote(current.id, word)}
                  >
                    {VOTE_LABELS[word]}
                  </Button>
                ))}
              </View>
            </>
          )}
          {ballot.isWaiting ? (
            <View className="vote__small">正在送出。没有网络时会留在本机，网络好了自动送出。</View>
          ) : null}
        </View>
      </Card>
      {said.length === 0 ? null : (
        <Card title={`我表过态的（${said.length} 条）`}>
          <View className="vote">
            {said.map(({ id, text }) => (
              <View key={id} className="vote__said">
                <View className="vote__text">{text}</View>
                <View className="vote__line">
                  <View className="vote__own">我选了：{sayVote(ballot.votes[id])}</View>
                  <Button isSmall tone="quiet" label={`改“${text}”`} onPress={() => setAgain(id)}>
                    改
                  </Button>
                </View>
              </View>
            ))}
          </View>
        </Card>
      )}
    </>
  )
}

const sayVote = (vote: Vote | undefined): string => (vote === undefined ? '' : VOTE_LABELS[vote])
