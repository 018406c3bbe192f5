/** The head of the topics: whose they are, the way to the concerns, how they are shown, and the way to put one forward. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Chip } from '@/components/chip/Chip'
import type { Me } from '~types/person'
import { DeskSwitch } from '../desk-switch/DeskSwitch'
import { ListHead } from '../list-detail/ListHead'
import { PlaceChips } from '../list-detail/PlaceChips'
import { mayPropose } from '../propose/may-propose'
import type { TopicsDesk } from './use-topics-desk'
import { type TopicsView, VIEWS } from './use-view'

const KEYS = { list: '↑ ↓ 换一件 · Enter 办理 · Ctrl+Enter 提交', board: '↑ ↓ 换一件 · Enter 打开' } as const

const VIEW_KEYS = ['list', 'board'] as const satisfies readonly TopicsView[]

/** `view` null: there is only one. */
export function TopicsHead({
  desk,
  grants,
  view,
  onView,
}: {
  desk: TopicsDesk
  grants: Me['grants']
  view: TopicsView | null
  onView: (view: TopicsView) => void
}) {
  const { place, isAssigned } = desk.query.data ?? {}
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': '怎样排' } : {}
  return (
    <>
      <ListHead
        title={isAssigned === true ? '我承办的事' : `${place?.name ?? ' '}议题`}
        keys={view === null ? null : KEYS[view]}
      />
      <View className="topics__top">
        <DeskSwitch grants={grants} current="topics" />
        {view === null ? null : (
          <View className="topics__views" {...group}>
            {VIEW_KEYS.map((key) => (
              <Chip key={key} label={VIEWS[key]} isOn={view === key} onPress={() => onView(key)} />
            ))}
          </View>
        )}
        {mayPropose(grants) ? (
          <Button isSmall icon="plus" onPress={() => void Taro.navigateTo({ url: '/council/propose/index' })}>
            提议题
          </Button>
        ) : null}
      </View>
      <PlaceChips grants={grants} current={desk.place ?? place?.code} onChoose={desk.changePlace} />
    </>
  )
}
