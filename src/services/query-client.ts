/** The answers that pages ask for, kept while they are fresh; what was last known survives closing the app (query-storage.ts). */
import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { CloudError } from './cloud/cloud-error'
import { keepAnswers, restoreAnswers } from './query-storage'

const WORTH_A_RETRY = new Set(['system.busy', 'cloud.unreachable'])

/** One for the app. Whether the network works is learnt from the call itself, so nothing waits for a signal (`always`). */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 20_000,
      gcTime: 24 * 3_600_000,
      refetchOnReconnect: true,
      retry: (failures, error) => failures < 1 && error instanceof CloudError && WORTH_A_RETRY.has(error.code),
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Restores what was last known, and listens to the platform's network and visibility; once, when the app starts. */
export const startQueries = (): void => {
  restoreAnswers(queryClient)
  keepAnswers(queryClient)
  Taro.onNetworkStatusChange(({ isConnected }) => onlineManager.setOnline(isConnected))
  focusManager.setEventListener((setFocused) => {
    Taro.eventCenter.on('app-shown', () => setFocused(true))
    Taro.eventCenter.on('app-hidden', () => setFocused(false))
    return () => undefined
  })
}
