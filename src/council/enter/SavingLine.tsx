/** Whether what was typed is safe on this device. */
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import type { Saving } from '@/services/use-kept-draft'

const WORDS = {
  untouched: null,
  saving: '正在保存…',
  saved: '已自动保存在本机',
  failed: '没能保存在本机，请尽快录入',
} as const satisfies Record<Saving, string | null>

/** Nothing before the first word. */
export function SavingLine({ saving }: { saving: Saving }) {
  const words = WORDS[saving]
  if (words === null) return null
  return (
    <View className="enter__saving">
      <Icon name={saving === 'failed' ? 'alert' : 'check'} />
      {words}
      <View className="enter__key">· Ctrl+Enter 录入</View>
    </View>
  )
}
