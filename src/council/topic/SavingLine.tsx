/** Says that what is typed is kept on this device. */
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import type { Saving } from '@/services/use-kept-draft'

const WORDS = {
  untouched: null,
  saving: '正在保存草稿…',
  saved: '已自动保存在本机，还没有提交',
  failed: '草稿没能保存在本机，请尽快提交',
} as const satisfies Record<Saving, string | null>

/** Nothing before the first letter. */
export function SavingLine({ saving }: { saving: Saving }) {
  const says = WORDS[saving]
  const status = process.env.TARO_ENV === 'h5' ? { role: 'status' } : {}
  if (says === null) return null
  return (
    <View className="work__saving" {...status}>
      <Icon name={saving === 'failed' ? 'alert' : 'check'} />
      {says}
    </View>
  )
}
