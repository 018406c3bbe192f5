/** What I answered, and answering: asked again when the call has changed, changed as long as the session has not begun. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { AnswerForm } from '@/components/answer-form/AnswerForm'
import { ANSWER_WORDS } from '@/components/answer-form/answer-words'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { NotifyMe } from '@/components/notify-me/NotifyMe'
import { sayAgo } from '@/services/dates'
import type { GivenAnswer, Invitation } from '~types/invitation'
import { INVITATION_ANSWER_LABELS } from '~types/session'
import { useAnswer } from './use-answer'

/** See the file's purpose. */
export function AnswerPart({ invitation }: { invitation: Invitation }) {
  const { answer, canAnswer, changes } = invitation
  const [isChanging, setChanging] = useState(false)
  const answering = useAnswer(invitation, () => setChanging(false))
  const stands = answer?.isCurrent === true
  if (!canAnswer) return answer === null ? null : <Card title="我的答复">{<Given answer={answer} />}</Card>
  return (
    <Card title={stands && !isChanging ? '我的答复' : '您能来吗？'}>
      <View className="reply">
        {answer !== null && !stands ? (
          <Notice tone="highlight" icon="refresh" title="通知改了，请重新答复">
            {changes.map((change) => (
              <View key={change}>· {change}</View>
            ))}
            <View>您原来答复的是“{INVITATION_ANSWER_LABELS[answer.kind]}”。</View>
          </Notice>
        ) : null}
        {stands && !isChanging ? (
          <>
            <Given answer={answer} />
            {answer.kind === 'accepted' || answer.kind === 'writing' ? <NotifyMe moment="accepted" isQuiet /> : null}
            <Button isSmall onPress={() => setChanging(true)}>
              改答复
            </Button>
          </>
        ) : (
          <AnswerForm
            key={invitation.call.version}
            onSend={(given) => answering.send(given)}
            isSending={answering.isSending}
            trouble={answering.trouble}
          />
        )}
        {isChanging ? (
          <Button tone="quiet" isSmall isDisabled={answering.isSending} onPress={() => setChanging(false)}>
            不改了
          </Button>
        ) : null}
      </View>
    </Card>
  )
}

function Given({ answer }: { answer: GivenAnswer }) {
  const { kind, reason, substitute, by, at } = answer
  return (
    <Notice tone={kind === 'accepted' ? 'done' : 'info'} title={`您答复了：${INVITATION_ANSWER_LABELS[kind]}`}>
      {kind === 'accepted' ? null : <View>{ANSWER_WORDS[kind].hint}</View>}
      {substitute === null ? null : <View>替您来的是：{substitute}</View>}
      {reason === null ? null : <View>原因：{reason}</View>}
      <View className="reply__when">
        {sayAgo(at, Date.now())}
        {by === 'clerk' ? '，由工作站按您电话里说的记下' : ''}
      </View>
    </Notice>
  )
}
