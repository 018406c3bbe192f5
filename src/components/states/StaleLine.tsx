/** Says that what is shown is what was last known, and how old it is. */
import { View } from '@tarojs/components'
import { asCloudError } from '@/services/cloud/cloud-error'
import { sayAgo } from '@/services/dates'
import { Button } from '../button/Button'
import { Icon } from '../icon/Icon'
import './states.scss'

/** Shown when `error` came while older data is on the screen; `updatedAt`: milliseconds when that was fetched. */
export interface StaleLineProps {
  readonly error: unknown
  readonly updatedAt: number
  readonly onRetry: () => void
}

/** Nothing when there is no error. */
export function StaleLine({ error, updatedAt, onRetry }: StaleLineProps) {
  if (error === null || error === undefined) return null
  const isOffline = asCloudError(error).code === 'cloud.unreachable'
  const role = process.env.TARO_ENV === 'h5' ? { role: 'status' } : {}
  return (
    <View className="ms-stale" {...role}>
      <Icon name={isOffline ? 'offline' : 'alert'} />
      <View className="ms-stale__words">
        {isOffline ? '离线' : '没能更新'}，显示的是{sayAgo(updatedAt, Date.now())}的内容
      </View>
      <Button tone="quiet" isSmall onPress={onRetry}>
        更新
      </Button>
    </View>
  )
}
