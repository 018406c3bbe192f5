/** The topic was put forward: its number, what happens next, and where to go from here. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import type { Proposed } from '~types/proposal'

/** `onAgain` begins another one. */
export function ProposedPart({ proposed, onAgain }: { proposed: Proposed; onAgain: () => void }) {
  const { topic, number, title, councilName, step, mover } = proposed
  return (
    <View className="propose">
      <Notice tone="done" title={`“${title}”已经提出`}>
        编号 {number}，已公开在{councilName}的议事板上，现在是{step}，由{mover}
        先看是否适合协商。每走一步都会告诉您；没有列入的，也会告诉您理由。
      </Notice>
      <View className="propose__buttons">
        <Button tone="primary" onPress={() => void Taro.redirectTo({ url: `/pages/topic/index?id=${topic}` })}>
          看公开的页面
        </Button>
        <Button onPress={() => void Taro.redirectTo({ url: '/council/topics/index' })}>回到议题</Button>
        <Button tone="quiet" onPress={onAgain}>
          再提一件
        </Button>
      </View>
    </View>
  )
}
