/** The public notice: until when it runs, what I objected, and the way to object; only the station reads it. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextArea } from '@/components/field/TextArea'
import { Notice } from '@/components/notice/Notice'
import { sayAgo, sayDay, sayLeft } from '@/services/dates'
import { LIMITS } from '~types/limits'
import type { TopicPage } from '~types/topic'
import type { Voice } from '~types/voice'
import { sendObjection, useSpeak } from './use-speak'
import { useVoiceDraft } from './voice-draft'

/** `objections`: my own. Stays after the last day while there is something of mine to read. */
export function ObjectionPart({ topic, objections }: { topic: TopicPage; objections: Voice['objections'] }) {
  const until = topic.objectUntil
  const isAtNotice = until !== null
  const isOpen = isAtNotice && Date.now() <= until
  if (!isAtNotice && objections.length === 0) return null
  return (
    <Card title={isAtNotice ? '公示' : '您提的异议'}>
      {isAtNotice ? <View className="topic__until">{sayNotice(until, Date.now())}</View> : null}
      {objections.map((objection) => (
        <Objected key={objection.at} objection={objection} />
      ))}
      {isOpen && objections.length < LIMITS.objections ? (
        <Objecting topic={topic} hasObjected={objections.length > 0} />
      ) : null}
    </Card>
  )
}

const sayNotice = (until: number, now: number): string =>
  now <= until
    ? `公示期到${sayDay(until, now)}，${sayLeft(until, now)}。有不同意见，请在这之前提出来。`
    : `公示期到${sayDay(until, now)}已经满了，由工作站答复完异议后进入下一步。`

function Objected({ objection: { text, at, answer } }: { objection: Voice['objections'][number] }) {
  const now = Date.now()
  return (
    <View className="topic__said">
      <View className="topic__aside">您{sayAgo(at, now)}提出（只有工作站看得到）</View>
      <View className="topic__words">{text}</View>
      {answer === null ? (
        <Notice tone="waiting">工作站会先答复您，再进入下一步；答复会发到“我的 · 消息”。</Notice>
      ) : (
        <Notice tone="done" title={`工作站${sayAgo(answer.at, now)}答复`}>
          {answer.text}
        </Notice>
      )}
    </View>
  )
}

/** The form opens by a press, so that whoever only reads is not asked anything; what was begun is open. */
function Objecting({ topic, hasObjected }: { topic: TopicPage; hasObjected: boolean }) {
  const { draft, change, forget } = useVoiceDraft(topic.id, 'objection')
  const [isOpen, setOpen] = useState(draft.text !== '')
  const { speak, isSending, errorOf, trouble, forgetTrouble } = useSpeak(() => sendObjection(topic.id, draft), ['text'])
  if (!isOpen) {
    return (
      <Button icon="pen" isBlock onPress={() => setOpen(true)}>
        {hasObjected ? '再提一条异议' : '提出异议'}
      </Button>
    )
  }
  const send = async () => {
    if (!(await speak())) return
    forget()
    setOpen(false)
  }
  return (
    <View className="topic__form">
      <TextArea
        label="您的异议"
        value={draft.text}
        limit={LIMITS.reason}
        placeholder="哪一条不合适，为什么"
        hint="只有工作站看得到，不会公开。工作站答复您以后，才能进入下一步。"
        error={errorOf('text')}
        onChange={(text) => {
          forgetTrouble()
          change({ text })
        }}
      />
      {trouble === null ? null : (
        <Notice tone="late" title="没有送出">
          {trouble}
        </Notice>
      )}
      <View className="topic__buttons">
        <Button tone="primary" isBusy={isSending} onPress={() => void send()}>
          提交异议
        </Button>
        <Button tone="quiet" onPress={() => setOpen(false)}>
          先不提
        </Button>
      </View>
    </View>
  )
}
