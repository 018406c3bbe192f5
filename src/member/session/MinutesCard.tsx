/** The minutes for whoever took part: to be read, agreed with, or answered with a dissent in own words. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextArea } from '@/components/field/TextArea'
import { DiffLines } from '@/components/live/DiffLines'
import { Notice } from '@/components/notice/Notice'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import { sayExactly } from '@/services/dates'
import { useActOnce } from '@/services/live/use-act-once'
import { LIMITS } from '~types/limits'
import type { OwnMinutes } from '~types/minutes'

const minutesKey = (id: string) => ['member', 'minutes', id] as const

/** `id` is the own invitation. */
export function MinutesCard({ id }: { id: string }) {
  const query = useQuery({
    queryKey: minutesKey(id),
    queryFn: () => cloud.member.minutes({ id }),
    refetchInterval: 15_000,
  })
  return (
    <Answered query={query} what="会议记录" skeleton={<Skeleton shape="cards" count={1} />}>
      {(minutes) => (
        <Card title="会议记录">
          <View className="attend__part">
            <Standing minutes={minutes} />
            {minutes.changed.length === 0 ? null : (
              <>
                <View className="attend__small">您看过以后改了这些：</View>
                <DiffLines lines={minutes.changed} />
              </>
            )}
            <View className="attend__minutes">{minutes.text}</View>
            {minutes.points.map(({ text, vote }) => (
              <View key={text} className="attend__strong">
                {text}
                {vote === null ? '（一致同意）' : `（赞成 ${vote.yes}，反对 ${vote.no}，弃权 ${vote.abstain}）`}
              </View>
            ))}
            {minutes.canConfirm ? <Saying key={minutes.version} id={id} minutes={minutes} /> : null}
          </View>
        </Card>
      )}
    </Answered>
  )
}

function Standing({ minutes: { state, said, version, confirmBy, canConfirm, counts } }: { minutes: OwnMinutes }) {
  if (state === 'confirmed' && !canConfirm) {
    return (
      <Notice tone="done" title="会议记录已经定稿">
        同意 {counts.agreed} 人，有不同意见 {counts.dissenting} 人，没有表示 {counts.silent} 人。
      </Notice>
    )
  }
  if (said !== null && said.version === version) {
    return (
      <Notice tone="done" title={said.dissent === null ? '您已确认' : '您的不同意见已附上'}>
        {said.dissent ?? (confirmBy === null ? '' : `${sayExactly(confirmBy)} 以前还可以改。`)}
      </Notice>
    )
  }
  if (!canConfirm || confirmBy === null) return null
  return (
    <Notice tone="highlight" title={said === null ? '请看看记得对不对' : '会议记录改了，请再看一遍'}>
      {sayExactly(confirmBy)} 以前确认。不表示不算同意，到期就按这一稿定。
    </Notice>
  )
}

function Saying({ id, minutes: { version, said } }: { id: string; minutes: OwnMinutes }) {
  const client = useQueryClient()
  const [dissent, setDissent] = useState<string | null>(null)
  const acting = useActOnce(
    (words: string | null, requestId) =>
      cloud.member.confirmMinutes({ requestId, id, version, ...(words === null ? {} : { dissent: words }) }),
    () => client.invalidateQueries({ queryKey: minutesKey(id) }),
  )
  const isAgreed = said?.version === version && said.dissent === null
  return (
    <>
      {acting.trouble === null ? null : (
        <Notice tone="late" title="没有办成">
          {acting.trouble.code === 'cloud.unreachable' ? '网络不通，网络好了请再点一次。' : acting.trouble.message}
        </Notice>
      )}
      {dissent === null ? null : (
        <TextArea
          label="我的不同意见"
          value={dissent}
          onChange={setDissent}
          limit={LIMITS.summary}
          hint="照您写的附在会议记录后面，交党（工）委的成果里也会写上，不写您的名字。"
        />
      )}
      <View className="live__buttons">
        {isAgreed || dissent !== null ? null : (
          <Button tone="primary" isBusy={acting.isSending} onPress={() => acting.act(null)}>
            记得对，同意
          </Button>
        )}
        <Button
          isBusy={acting.isSending}
          onPress={() => {
            if (dissent === null) return setDissent(said?.dissent ?? '')
            if (dissent.trim() === '') return setDissent(null)
            acting.act(dissent)
            return setDissent(null)
          }}
        >
          {dissent === null ? '有不同意见' : dissent.trim() === '' ? '不附了' : '附上不同意见'}
        </Button>
      </View>
    </>
  )
}
