/** Something could not be shown: what happened, what is safe, what to do, and a retry. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { asCloudError } from '@/services/cloud/cloud-error'
import { Button } from '../button/Button'
import './states.scss'

/** Why it could not be shown, in the words for reading (the catalogue speaks of filling in forms). */
const UNREACHABLE = '网络不通，没有连上。请看看手机信号或网络，再点“重试”。'

/** `what` could not be opened (“议事板”). `onRetry` is left away where trying again cannot help. */
export interface ErrorStateProps {
  readonly error: unknown
  readonly what: string
  readonly onRetry?: () => void
  readonly isRetrying?: boolean
  /** Another way on, where trying again may not help. */
  readonly action?: ReactNode
}

/** See {@link ErrorStateProps}. */
export function ErrorState({ error, what, onRetry, isRetrying = false, action }: ErrorStateProps) {
  const refusal = asCloudError(error)
  const isOffline = refusal.code === 'cloud.unreachable'
  const role = process.env.TARO_ENV === 'h5' ? { role: 'alert' } : { 'aria-role': 'alert' }
  return (
    <View className="ms-state" {...role}>
      <View className={`ms-state__art ms-state__art--${isOffline ? 'offline' : 'trouble'}`} aria-hidden="true" />
      <View className="ms-state__title">{what}没有打开</View>
      <View className="ms-state__text">{isOffline ? UNREACHABLE : readable(refusal.message)}</View>
      {onRetry === undefined && action === undefined ? null : (
        <View className="ms-state__action">
          {onRetry === undefined ? null : (
            <Button icon="refresh" onPress={onRetry} isBusy={isRetrying}>
              重试
            </Button>
          )}
          {action}
        </View>
      )}
    </View>
  )
}

/** The catalogue reassures about a form; on a page that only shows something there is none. */
const readable = (message: string): string =>
  message.replace('您填写的内容都还在，', '').replace('您填写的内容都还在。', '')
