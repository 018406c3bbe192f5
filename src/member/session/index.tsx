/** 协商会 on the own phone: check in, follow, write, and confirm the minutes. */
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextArea } from '@/components/field/TextArea'
import { AgendaClock } from '@/components/live/AgendaClock'
import { NoteList } from '@/components/live/NoteList'
import { OnShowPart, PackRecords } from '@/components/live/ShownPack'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import { sayExactly, saySpan } from '@/services/dates'
import { beginNote, emptyNote, noteDrafts } from '@/services/live/note-draft'
import { useFollowing } from '@/services/live/use-following'
import { useNoteOutbox } from '@/services/live/use-note-outbox'
import { useKeptDraft } from '@/services/use-kept-draft'
import { LIMITS } from '~types/limits'
import type { OwnLive } from '~types/live'
import { SESSION_STATE_LABELS } from '~types/session'
import { CheckInPart } from './CheckInPart'
import { MinutesCard } from './MinutesCard'
import './index.scss'

/** `?id=` names the own invitation. */
export default function SessionPage() {
  const id = useRouter().params.id ?? ''
  const pack = useRef<OwnLive['pack']>(null)
  const query = useFollowing<OwnLive>(['member', 'session', id], async (after) => {
    const answer = await cloud.member.session(after === undefined ? { id } : { id, after })
    pack.current = answer.pack ?? pack.current
    return { ...answer, pack: pack.current }
  })
  return (
    <Page title="协商会" width="wide">
      <Answered query={query} what="协商会" skeleton={<Skeleton shape="page" count={2} />}>
        {(live) => <SessionView id={id} live={live} />}
      </Answered>
    </Page>
  )
}

function SessionView({ id, live }: { id: string; live: OwnLive }) {
  const { call, state, councilName, speakers, notes, hasMinutes, canWrite } = live
  const client = useQueryClient()
  const again = () => void client.invalidateQueries({ queryKey: ['member', 'session', id] })
  const outbox = useNoteOutbox(
    id,
    ({ requestId, text, item }) => cloud.member.note({ requestId, id, text, ...(item === null ? {} : { item }) }),
    again,
  )
  return (
    <View className="attend">
      <Card title={call.title}>
        <View className="attend__part">
          <View className="attend__small">
            {councilName} · {SESSION_STATE_LABELS[state]}
          </View>
          <View>{saySpan(call.startsAt, call.endsAt, live.now)}</View>
          <View>{call.where}</View>
          {call.closesAt === undefined ? null : <View>意见收到 {sayExactly(call.closesAt)} 为止。</View>}
        </View>
      </Card>
      {hasMinutes ? <MinutesCard id={id} /> : null}
      {state === 'closed' && !hasMinutes ? (
        <Notice tone="waiting">协商会已经散会。会议记录整理好以后，会请参加的人在这里确认。</Notice>
      ) : null}
      <CheckInPart id={id} live={live} onDone={again} />
      <Card title="议程">
        <AgendaClock live={live} />
        {speakers[0] === undefined ? null : (
          <Notice tone="highlight" icon="people">
            正在发言：{speakers[0]}
            {speakers.length > 1 ? `；等候发言 ${speakers.length - 1} 人` : ''}
          </Notice>
        )}
      </Card>
      <Card title="大家的看法">
        <View className="attend__part">
          <View className="attend__small">几句话，点同意、不同意或说不准。别人看不到您选了什么。</View>
          <View>
            <Button icon="check" onPress={() => void Taro.navigateTo({ url: `/member/ground/index?id=${id}` })}>
              去看看、去表态
            </Button>
          </View>
        </View>
      </Card>
      {live.pack === null ? null : <OnShowPart pack={live.pack} onShow={live.onShow} />}
      {canWrite ? <OwnWords id={id} live={live} onAdd={outbox.add} /> : null}
      <Card title="会上说的">
        <NoteList notes={notes} outbox={outbox} />
      </Card>
      {live.pack === null ? null : (
        <Card title="会前材料">
          <PackRecords pack={live.pack} shown={live.onShow} />
        </Card>
      )}
    </View>
  )
}

type Add = ReturnType<typeof useNoteOutbox>['add']

function OwnWords({ id, live: { stage, call, state }, onAdd }: { id: string; live: OwnLive; onAdd: Add }) {
  const { draft, change, beginNext } = useKeptDraft(noteDrafts, id, () => beginNote(id), true)
  const [error, setError] = useState<string | null>(null)
  const item = state === 'open' && stage ? (call.agenda[stage.item]?.item ?? null) : null
  const add = () => {
    if (draft.text.trim() === '') return setError('请先写下您的意见。')
    setError(null)
    onAdd({ requestId: draft.requestId, text: draft.text, item, seat: null, isWritten: false })
    return beginNext(emptyNote())
  }
  return (
    <Card title="写我的意见">
      <View className="attend__part">
        <TextArea
          label="我的意见"
          value={draft.text}
          onChange={(text) => change({ text })}
          limit={LIMITS.note}
          placeholder="可以用输入法的语音说"
          hint="参加的人都看得到，会写进会议记录。"
          error={error}
        />
        <Button tone="primary" isBlock onPress={add}>
          交给会场
        </Button>
      </View>
    </Card>
  )
}
