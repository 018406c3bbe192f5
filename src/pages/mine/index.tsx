/** 我的: what I submitted, what was answered, how I want it; and the ways to the own invitations and to the workbench for those who have them. */
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { Tabs } from '@/components/tabs/Tabs'
import { queryClient } from '@/services/query-client'
import { type Section, showSection, useSection } from '@/services/session/mine-section'
import { refreshUnreadBadge } from '@/services/session/unread-badge'
import { useMe } from '@/services/session/use-me'
import { AskEntrance } from './AskEntrance'
import { DemoPersonSwitch } from './DemoPersonSwitch'
import { DeskEntrance } from './DeskEntrance'
import { InvitationsEntrance } from './InvitationsEntrance'
import { MemberEntrance } from './MemberEntrance'
import { MyConcerns } from './MyConcerns'
import { MyFollowed } from './MyFollowed'
import { MyMessages } from './MyMessages'
import { MySettings } from './MySettings'
import './index.scss'

/** What this page asks for anew whenever it is shown. */
const SHOWN_HERE = new Set<unknown>(['me', 'mine', 'followed', 'inbox'])

/** See the file's purpose. */
export default function MinePage() {
  const section = useSection()
  const me = useMe()
  const unread = me.data?.unread ?? 0
  useDidShow(() => {
    refreshUnreadBadge()
    // What is being asked for the first time is not asked twice.
    void queryClient.invalidateQueries({
      queryKey: ['resident'],
      predicate: ({ queryKey, state }) => state.data !== undefined && SHOWN_HERE.has(queryKey[1]),
    })
  })
  return (
    <Page tab="mine" width="wide">
      <View className="mine">
        <InvitationsEntrance me={me.data} />
        <MemberEntrance me={me.data} where="top" />
        <DeskEntrance grants={me.data?.grants ?? []} />
        <Tabs<Section>
          label="我的"
          items={[
            { key: 'concerns', label: '我的诉求' },
            { key: 'followed', label: '跟进的事' },
            { key: 'messages', label: '消息', ...(unread > 0 ? { count: unread } : {}) },
            { key: 'settings', label: '设置' },
          ]}
          value={section}
          onChange={showSection}
        />
        {section === 'concerns' || section === 'followed' ? <AskEntrance /> : null}
        {section === 'concerns' ? <MyConcerns /> : null}
        {section === 'followed' ? <MyFollowed /> : null}
        {section === 'messages' ? <MyMessages /> : null}
        {section === 'settings' ? <MySettings me={me} /> : null}
        {section === 'settings' ? <MemberEntrance me={me.data} where="settings" /> : null}
        <DemoPersonSwitch />
      </View>
    </Page>
  )
}
