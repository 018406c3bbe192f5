/** The tabs at the top of a wide web screen, in place of the tab bar; with the workbench for those who have one. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { deskPagesOf } from '@/services/session/desk-pages'
import { useMe } from '@/services/session/use-me'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/Icon'
import { Pressable } from '../pressable/Pressable'

const TABS = [
  { key: 'board', label: '议事板', icon: 'board', url: '/pages/board/index' },
  { key: 'submit', label: '提诉求', icon: 'pen', url: '/pages/submit/index' },
  { key: 'mine', label: '我的', icon: 'person', url: '/pages/mine/index' },
] as const satisfies readonly { key: string; label: string; icon: IconName; url: string }[]

/** Drawn on every page of the web build, seen from 900 px on. */
export function TopNavigation({ current }: { current?: 'board' | 'submit' | 'mine' | 'desk' }) {
  const me = useMe()
  const [desk] = deskPagesOf(me.data?.grants ?? [])
  const unread = me.data?.unread ?? 0
  return (
    <View className="ms-top" role="navigation" aria-label="主导航">
      <View className="ms-top__inner">
        <View className="ms-top__brand">码上协商</View>
        {TABS.map((tab) => (
          <Link
            key={tab.key}
            icon={tab.icon}
            isCurrent={current === tab.key}
            onPress={() => Taro.switchTab({ url: tab.url })}
          >
            {tab.key === 'mine' && unread > 0 ? `${tab.label}（${unread} 条新消息）` : tab.label}
          </Link>
        ))}
        {desk !== undefined ? (
          <Link
            icon="desk"
            isCurrent={current === 'desk'}
            onPress={() => Taro.navigateTo({ url: `/council/${desk}/index` })}
          >
            工作台
          </Link>
        ) : null}
      </View>
    </View>
  )
}

function Link(props: { icon: IconName; isCurrent: boolean; onPress: () => void; children: string }) {
  return (
    <Pressable
      role="link"
      onPress={props.onPress}
      className={classNames('ms-top__link', props.isCurrent && 'ms-top__link--on')}
    >
      <Icon name={props.icon} />
      {props.children}
    </Pressable>
  )
}
