/** One button for a message by WeChat when there is an answer, saying what for. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { askToNotify } from '@/services/cloud/platform'
import { useOpenedForm } from '@/services/form/use-opened-form'
import { makeId } from '@/services/make-id'
import { LIMITS } from '~types/limits'
import './notify-me.scss'

type Asked = 'not-yet' | 'asking' | 'granted' | 'refused'

/** Nothing where there is nothing to ask for; `isQuiet` where another button is the main one. WeChat opens its question only straight from a tap, so the templates are fetched before. */
export function NotifyMe({ isQuiet = false }: { isQuiet?: boolean }) {
  const { data } = useOpenedForm(null)
  const [asked, setAsked] = useState<Asked>('not-yet')
  const [trouble, setTrouble] = useState<string | null>(null)
  const templates = data?.templates.slice(0, LIMITS.templatesAtOnce) ?? []
  if (templates.length === 0) return null

  const ask = async () => {
    setAsked('asking')
    setTrouble(null)
    try {
      const { granted, refused } = await askToNotify(templates.map(({ id }) => id))
      await cloud.resident.recordCredits({ requestId: makeId(), granted, refused })
      setAsked(granted.length > 0 ? 'granted' : 'refused')
    } catch (thrown) {
      setTrouble(asCloudError(thrown).message.replace(/您填写的内容都还在.*$/, ''))
      setAsked('not-yet')
    }
  }

  if (asked === 'granted') return <Notice tone="done">已开启。有答复时，微信会通知您一次。</Notice>
  if (asked === 'refused') {
    return <Notice tone="info">没有开启微信通知。答复仍然会出现在“我的”里的“消息”，随时可以看。</Notice>
  }
  return (
    <View>
      <Button
        tone={isQuiet ? 'secondary' : 'primary'}
        icon="bell"
        isBlock
        isBusy={asked === 'asking'}
        onPress={() => void ask()}
      >
        有答复时用微信通知我
      </Button>
      <View className="ms-notify__what-for">
        {trouble ?? `只在${templates.map(({ purpose }) => purpose).join('、')}通知一次，不发别的。`}
      </View>
    </View>
  )
}
