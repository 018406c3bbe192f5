/** 我的: what I submitted, what was answered, how I want it; and the way to the workbench for those who have one. */
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { Tabs } from '@/components/tabs/Tabs'
import { queryClient } from '@/services/query-client'
import { refreshUnreadBadge } from '@/services/session/unread-badge'
import { ME, useMe } from '@/services/session/use-me'
import { DemoPersonSwitch } from './DemoPersonSwitch'
import { DeskEntrance } from './DeskEntrance'
import { MyConcerns } from './MyConcerns'
import { MyMessages } from './MyMessages'
import { MySettings } from './MySettings'
import './index.scss'

type Section = 'concerns' | 'messages' | 'settings'

/** See the file's purpose. */
export default function MinePage() {
  const [section, setSection] = useState<Section>('concerns')
  const me = useMe()
  const unread = me.data?.unread ?? 0
  useDidShow(() => {
    refreshUnreadBadge()
    void queryClient.invalidateQueries({ queryKey: ME })
    void queryClient.invalidateQueries({ queryKey: ['resident', 'mine'] })
    void queryClient.invalidateQueries({ queryKey: ['resident', 'inbox'] })
  })
  return (
    <Page tab="mine" width="wide">
      <View className="mine">
        <DeskEntrance grants={me.data?.grants ?? []} />
        <Tabs<Section>
          label="我的"
          items={[
            { key: 'concerns', label: '我的诉求' },
            { key: 'messages', label: '消息', ...(unread > 0 ? { count: unread } : {}) },
            { key: 'settings', label: '设置' },
          ]}
          value={section}
          onChange={setSection}
        />
        {section === 'concerns' ? <MyConcerns /> : null}
        {section === 'messages' ? <MyMessages /> : null}
        {section === 'settings' ? <MySettings me={me} /> : null}
        <DemoPersonSwitch />
      </View>
    </Page>
  )
}
