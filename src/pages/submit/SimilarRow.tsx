/** One matter that may be the same: what may be known of it, why it is thought so, and what to do. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { sayDay } from '@/services/dates'
import type { AlikeMatter } from '~types/follow'
import { sayPosition } from '~types/method'

/** Of somebody else's concern there is nothing to look at: it is private until it becomes a topic. */
export function SimilarRow(props: { alike: AlikeMatter; isBusy: boolean; trouble: string | null; onJoin: () => void }) {
  const { alike, isBusy, trouble, onJoin } = props
  const page = PAGES[alike.of]
  const standing = alike.of === 'own' ? 'own' : alike.standing
  return (
    <View className="similar__row">
      <View className="similar__title">{titleOf(alike)}</View>
      <View className="similar__facts">{factsOf(alike)}</View>
      <View className="similar__because ms-secondary">{alike.because}。</View>
      {trouble === null ? null : (
        <View className="similar__trouble" aria-live="polite">
          {trouble}
        </View>
      )}
      <View className="similar__ways">
        {standing === 'none' ? (
          <Button isSmall icon="plus" isBusy={isBusy} onPress={onJoin}>
            我也遇到
          </Button>
        ) : (
          <View className="similar__stands">{standing === 'own' ? '这是您自己提过的' : '您已经在跟进'}</View>
        )}
        {page === null ? null : (
          <Button isSmall tone="quiet" onPress={() => void Taro.navigateTo({ url: `${page}?id=${alike.id}` })}>
            去看看
          </Button>
        )}
      </View>
    </View>
  )
}

const PAGES = {
  topic: '/pages/topic/index',
  own: '/pages/concern/index',
  concern: null,
} as const satisfies Record<AlikeMatter['of'], string | null>

const titleOf = (alike: AlikeMatter): string =>
  alike.of === 'concern' ? `${alike.placeName} · ${alike.kindLabel}` : alike.title

function factsOf(alike: AlikeMatter): string {
  const now = Date.now()
  switch (alike.of) {
    case 'topic': {
      return `已列为议题，在${sayPosition(alike.position)} · ${alike.people} 人遇到`
    }
    case 'concern':
      return `${sayDay(alike.day, now)}有人提过，等工作站答复 · ${alike.people} 人遇到`
    case 'own':
      return `您 ${sayDay(alike.submittedAt, now)}提交的 · ${alike.people} 人遇到`
  }
}
