/** 会议记录 on the desk: a draft from the notes, its versions with what changed, sent out, and who said what to it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Badge } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { DiffLines } from '@/components/live/DiffLines'
import { Notice } from '@/components/notice/Notice'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import { sayExactly } from '@/services/dates'
import { useActOnce } from '@/services/live/use-act-once'
import { MINUTES_STATE_LABELS, type Minutes } from '~types/minutes'
import { hasMinutesDraft, MinutesForm } from './MinutesForm'
import { SaidList } from './SaidList'

/** The key of a session's minutes. */
const minutesKey = (session: string) => ['council', 'minutes', session] as const

/** `topic` is its id: the papers are handed in there. */
export function MinutesPart({ session, topic }: { session: string; topic: string }) {
  const query = useQuery({
    queryKey: minutesKey(session),
    queryFn: () => cloud.council.minutes({ session }),
    refetchInterval: 15_000,
  })
  return (
    <Answered query={query} what="会议记录" skeleton={<Skeleton shape="cards" count={1} />}>
      {(minutes) => <Draft minutes={minutes} topic={topic} />}
    </Answered>
  )
}

function Draft({ minutes, topic }: { minutes: Minutes; topic: string }) {
  const { session, state, version, text, points, confirmBy, counts, changes, filing, isFiled } = minutes
  const client = useQueryClient()
  const [isEditing, setEditing] = useState(version === 0 || hasMinutesDraft(session))
  const acting = useActOnce(
    (act: { readonly version: number }, requestId) => cloud.council.sendMinutes({ requestId, session, ...act }),
    () => client.invalidateQueries({ queryKey: minutesKey(session) }),
  )
  return (
    <Card
      title="会议记录"
      aside={
        <Badge tone={state === 'confirmed' ? 'done' : 'highlight'} icon={state === 'confirmed' ? 'check' : 'pen'}>
          {MINUTES_STATE_LABELS[state]}
        </Badge>
      }
    >
      <View className="meet__form">
        {state === 'draft' ? null : (
          <Notice tone={state === 'confirmed' ? 'done' : 'waiting'}>
            参加的 {counts.attendees} 人：同意 {counts.agreed} 人，有不同意见 {counts.dissenting} 人，没有表示{' '}
            {counts.silent} 人。
            {state === 'sent' && confirmBy !== null ? `确认到 ${sayExactly(confirmBy)} 为止，没有表示的不算同意。` : ''}
          </Notice>
        )}
        {acting.trouble === null ? null : (
          <Notice tone="late" title="没有办成">
            {acting.trouble.code === 'cloud.unreachable' ? '网络不通，网络好了请再点一次。' : acting.trouble.message}
          </Notice>
        )}
        {isEditing ? (
          <MinutesForm minutes={minutes} onClose={() => setEditing(false)} />
        ) : (
          <>
            <View className="meet__minutes">{text}</View>
            {points.map((point) => (
              <View key={point.text} className="meet__point">
                {point.text}
                {point.vote === null
                  ? '（一致同意）'
                  : `（赞成 ${point.vote.yes}，反对 ${point.vote.no}，弃权 ${point.vote.abstain}）`}
              </View>
            ))}
            <View className="live__buttons">
              {version > 0 && state === 'draft' ? (
                <Button tone="primary" isBusy={acting.isSending} onPress={() => acting.act({ version })}>
                  请大家确认
                </Button>
              ) : null}
              {isFiled ? null : (
                <Button isDisabled={acting.isSending} onPress={() => setEditing(true)}>
                  {state === 'draft' ? '修改' : '修改，并请大家重新确认'}
                </Button>
              )}
            </View>
          </>
        )}
        {isFiled ? <Notice tone="done">会议记录已经提交进议题，不能再改。</Notice> : null}
        {filing === null || isFiled ? null : (
          <Button
            tone="primary"
            icon="arrow"
            onPress={() => void Taro.navigateTo({ url: `/council/topic/index?id=${topic}` })}
          >
            去议题里提交会议记录和协商成果
          </Button>
        )}
        {changes.map(({ version: changed, at, isAfterSending, lines }) => (
          <View key={changed}>
            <View className="meet__small">
              第 {changed} 稿，{sayExactly(at)}
              {isAfterSending ? '，请大家确认之后改的' : ''}
            </View>
            <DiffLines lines={lines} />
          </View>
        ))}
        {state === 'draft' ? null : <SaidList minutes={minutes} />}
      </View>
    </Card>
  )
}
