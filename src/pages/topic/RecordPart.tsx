/** 核验记录: this phone recomputes the record of the topic and says in plain words whether it is whole. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { sha256 } from 'js-sha256'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { Pressable } from '@/components/pressable/Pressable'
import { sayRecord } from '~types/phrases/zh-CN/record'
import { checkRecord, placeOfCode, recordIn } from '~types/record'
import type { TopicPage } from '~types/topic'
import { rememberSeal, sealSeen } from './seen-records'

/** How much of a hash people copy and compare: 16 letters in fours. */
const sayCode = (hash: string): string => hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')

/** `readAt`: when the cloud gave the page. Quiet while all is well. */
export function RecordPart({ topic, readAt }: { topic: TopicPage; readAt: number }) {
  const [isOpen, setOpen] = useState(false)
  const events = useMemo(() => recordIn(topic.timeline), [topic])
  const check = useMemo(
    () => checkRecord(topic.id, events, { sealed: topic.seal, seen: sealSeen(topic.id, readAt) }, sha256),
    [topic, events, readAt],
  )
  useEffect(() => {
    if (check.isWhole) rememberSeal(topic.id, check.seal, readAt)
  }, [check, topic.id, readAt])
  if (!check.isWhole) {
    return (
      <Notice tone="late" title="核验没有通过">
        {sayRecord(check)}请先不要以这一页为准，可以向县政协反映。
      </Notice>
    )
  }
  return (
    <View className="topic__record">
      <View className="topic__record-line">
        <Icon name="check" className="topic__record-icon" />
        <View className="topic__record-words">
          {sayRecord(check)}
          <Pressable
            className="topic__record-more"
            state={{ name: 'expanded', isOn: isOpen }}
            onPress={() => setOpen(!isOpen)}
          >
            核验记录
          </Pressable>
        </View>
      </View>
      {isOpen ? <Codes events={events} head={check.seal.head} /> : null}
    </View>
  )
}

/** The code of the last event, to be copied, and somebody else's, to be compared. */
function Codes({ events, head }: { events: ReturnType<typeof recordIn>; head: string }) {
  const [other, setOther] = useState('')
  const copy = async () => {
    await Taro.setClipboardData({ data: head })
    await Taro.showToast({ title: '校验码已复制', icon: 'none' })
  }
  return (
    <View className="topic__codes">
      <View>
        每一条记录的校验码，都由这一条的内容和上一条的校验码算出来，改一个字就对不上。这是您的手机刚刚自己算的。
      </View>
      <View>
        最后一条的校验码：
        <View className="topic__code">{sayCode(head)}</View>
      </View>
      <View>
        <Button isSmall onPress={() => void copy()}>
          复制校验码
        </Button>
      </View>
      <TextField
        label="和别人的校验码比一比"
        isOptional
        value={other}
        placeholder="粘贴或输入别人看到的校验码"
        hint={sayPlace(other, placeOfCode(events, other), events.length)}
        onChange={setOther}
      />
    </View>
  )
}

const sayPlace = (code: string, place: number | null, count: number): string => {
  if (code.trim() === '') return '以前抄下的也可以，至少 8 位。'
  if (place === null) return '这里没有这个校验码。请看看有没有输错；没有输错，就不是同一份记录。'
  return place === count ? '一样，是同一份记录。' : `是同一份记录，那时到第 ${place} 条。`
}
