/** A list with what is chosen from it beside it; without room for both, the list alone. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './list-detail.scss'

/** `detail` null: there is no room beside the list, and what is chosen opens as a page of its own. */
export function ListDetail({ list, detail }: { list: ReactNode; detail: ReactNode | null }) {
  return (
    <View className="list-detail">
      <View className="list-detail__list">{list}</View>
      {detail === null ? null : <View className="list-detail__detail">{detail}</View>}
    </View>
  )
}
