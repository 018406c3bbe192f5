/** The app: the cloud made ready, what was last known put back, every page inside. */
import { QueryClientProvider } from '@tanstack/react-query'
import Taro, { useDidHide, useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { startCloud } from './services/cloud/platform'
import { openByCode } from './services/entry-by-code'
import { startOutbox } from './services/outbox/send-outbox'
import { prefetchPages } from './services/prefetch-pages'
import { queryClient, startQueries } from './services/query-client'
import { startFindings } from './services/research/send-findings'
import { startUnreadBadge } from './services/session/unread-badge'
import './app.scss'

openByCode()
startCloud()

/** Mounted once by the platform. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startQueries()
    startOutbox()
    startFindings()
    startUnreadBadge()
    prefetchPages()
  })
  useDidShow(() => Taro.eventCenter.trigger('app-shown'))
  // An old link or code may name a page that is no more.
  usePageNotFound(() => void Taro.reLaunch({ url: '/pages/board/index' }))
  useDidHide(() => Taro.eventCenter.trigger('app-hidden'))
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
