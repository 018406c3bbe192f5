/** The head of a list on the workbench: whose it is, and which keys work through it. */
import { View } from '@tarojs/components'
import './list-detail.scss'

/** `keys` null: there is no keyboard. */
export function ListHead({ title, keys }: { title: string; keys: string | null }) {
  return (
    <View className="list-detail__head">
      <View className="list-detail__title">{title}</View>
      {keys === null ? null : <View className="list-detail__keys ms-secondary">{keys}</View>}
    </View>
  )
}
