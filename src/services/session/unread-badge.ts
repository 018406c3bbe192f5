/** The number of unread messages on the tab 我的. */
import { QueryObserver } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { queryClient } from '../query-client'
import { fetchMe, ME } from './use-me'

/** Where 我的 stands in the tab bar. */
const TAB = 2

const show = (unread: number): void => {
  // Refused on pages without the tab bar; it is set again when a tab is shown.
  const done =
    unread > 0
      ? Taro.setTabBarBadge({ index: TAB, text: unread > 99 ? '99+' : String(unread) })
      : Taro.removeTabBarBadge({ index: TAB })
  done.catch(() => undefined)
}

/** Follows who is using the app, from its start; asks again whenever the app is shown. */
export const startUnreadBadge = (): void => {
  const observer = new QueryObserver(queryClient, { queryKey: ME, queryFn: fetchMe })
  observer.subscribe(({ data }) => show(data?.unread ?? 0))
}

/** Sets the number again; when a tab page shows. */
export const refreshUnreadBadge = (): void => show(queryClient.getQueryData<{ unread: number }>(ME)?.unread ?? 0)
