/** One button for a message by WeChat, right after something that will have an answer, saying what for. */

import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { askToNotify } from '@/services/cloud/platform'
import { makeId } from '@/services/make-id'
import type { AskingMoment } from '~types/permission'
import './notify-me.scss'

type Asked = 'not-yet' | 'asking' | 'granted' | 'refused'

/** What the button says, what is said after a yes and after a no. */
const WORDS = {
  answer: {
    ask: '有答复时用微信通知我',
    granted: '已开启。有答复时，微信会通知您一次。',
    refused: '没有开启微信通知。答复仍然会出现在“我的”里的“消息”，随时可以看。',
  },
  session: {
    ask: '开会前用微信提醒我',
    granted: '已开启。会前或者有变动，微信会通知您一次。',
    refused: '没有开启微信提醒。通知仍然会出现在“我的”里的“消息”，工作站也可能给您打电话。',
  },
  desk: {
    ask: '有事要办时用微信提醒我',
    granted: '已开启。工作台有事要办时，微信会提醒您一次。',
    refused: '没有开启微信提醒。要办的事仍然会出现在“我的”里的“消息”和工作台上。',
  },
} as const

const WORDS_AT: Partial<Record<AskingMoment, keyof typeof WORDS>> = { accepted: 'session', 'desk-done': 'desk' }

/** `isQuiet` where another button is the main one. */
export interface NotifyMeProps {
  readonly moment: AskingMoment
  readonly isQuiet?: boolean
}

/** Nothing where there is nothing to ask for, or where a no is still remembered. WeChat opens its question only straight from a tap, so the templates are fetched before. */
export function NotifyMe({ moment, isQuiet = false }: NotifyMeProps) {
  const { data } = useQuery({
    queryKey: ['permissions', moment],
    queryFn: () => cloud.resident.permissions({ moment }),
    // What was answered a moment ago must not be asked again.
    gcTime: 0,
  })
  const [asked, setAsked] = useState<Asked>('not-yet')
  const [trouble, setTrouble] = useState<string | null>(null)
  const templates = data?.templates ?? []
  const words = WORDS[WORDS_AT[moment] ?? 'answer']
  if (templates.length === 0) return null

  const ask = async () => {
    setAsked('asking')
    setTrouble(null)
    try {
      const { granted, refused } = await askToNotify(templates.map(({ id }) => id))
      await cloud.resident.recordCredits({ requestId: makeId(), moment, granted, refused })
      setAsked(granted.length > 0 ? 'granted' : 'refused')
    } catch (thrown) {
      setTrouble(asCloudError(thrown).message.replace(/您填写的内容都还在.*$/, ''))
      setAsked('not-yet')
    }
  }

  if (asked === 'granted') return <Notice tone="done">{words.granted}</Notice>
  if (asked === 'refused') return <Notice tone="info">{words.refused}</Notice>
  return (
    <View>
      <Button
        tone={isQuiet ? 'secondary' : 'primary'}
        icon="bell"
        isBlock
        isBusy={asked === 'asking'}
        onPress={() => void ask()}
      >
        {words.ask}
      </Button>
      <View className="ms-notify__what-for">
        {trouble ?? `只在${templates.map(({ purpose }) => purpose).join('、')}通知一次，不发别的。`}
      </View>
    </View>
  )
}
