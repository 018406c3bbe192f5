/** Who took part and what they said to the minutes; of whoever has no phone the clerk notes it, in their words. */
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { useActOnce } from '@/services/live/use-act-once'
import { LIMITS } from '~types/limits'
import { type Minutes, TOOK_PART_LABELS } from '~types/minutes'

type Attendee = Minutes['attendance'][number]

/** See the file's purpose. */
export function SaidList({ minutes }: { minutes: Minutes }) {
  const { attendance, session, version, state, isFiled } = minutes
  return (
    <>
      {attendance
        .filter(({ how }) => how !== 'absent')
        .map((attendee) => (
          <View key={attendee.seat} className="meet__seat">
            <View className="meet__line">
              <View className="meet__who">{attendee.called}</View>
              <View className="meet__small">
                {TOOK_PART_LABELS[attendee.how]} · {sayWord(attendee, version)}
              </View>
            </View>
            {attendee.said?.dissent ? <View className="meet__text">{attendee.said.dissent}</View> : null}
            {state === 'sent' && !isFiled && attendee.said?.version !== version ? (
              <SayFor session={session} version={version} attendee={attendee} />
            ) : null}
          </View>
        ))}
    </>
  )
}

const sayWord = ({ said }: Attendee, version: number): string => {
  if (said === null) return '还没有表示'
  const heard = said.by === 'clerk' ? '（代记）' : ''
  if (said.dissent !== null) return `有不同意见${heard}`
  return said.version === version ? `同意${heard}` : `同意的是第 ${said.version} 稿${heard}`
}

/** What somebody said on the phone or at the counter. */
function SayFor({
  session,
  version,
  attendee: { seat, called },
}: {
  session: string
  version: number
  attendee: Attendee
}) {
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [dissent, setDissent] = useState('')
  const acting = useActOnce(
    (words: string, requestId) =>
      cloud.council.confirmFor({ requestId, seat, version, ...(words.trim() === '' ? {} : { dissent: words }) }),
    () => client.invalidateQueries({ queryKey: ['council', 'minutes', session] }),
  )
  if (!isOpen) {
    return (
      <View>
        <Button isSmall tone="quiet" label={`${called}没有手机，代记`} onPress={() => setOpen(true)}>
          没有手机，代记
        </Button>
      </View>
    )
  }
  return (
    <View className="meet__form">
      {acting.trouble === null ? null : (
        <Notice tone="late" title="没有记上">
          {acting.trouble.code === 'cloud.unreachable' ? '网络不通，网络好了请再点一次。' : acting.trouble.message}
        </Notice>
      )}
      <TextArea
        label="本人的不同意见"
        value={dissent}
        onChange={setDissent}
        limit={LIMITS.summary}
        hint="把要点念给本人听。没有不同意见就空着；有的照本人的话写。"
      />
      <View className="live__buttons">
        <Button isSmall isBusy={acting.isSending} onPress={() => acting.act(dissent)}>
          {dissent.trim() === '' ? '本人说同意' : '本人有不同意见，照此记下'}
        </Button>
        <Button isSmall tone="quiet" onPress={() => setOpen(false)}>
          收起
        </Button>
      </View>
    </View>
  )
}
