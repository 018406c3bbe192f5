/** The inbox without what is done. */
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { InboxPage } from '~types/desk'
import { INBOX } from './use-inbox'

/** Takes a row that is dealt with out of every kept waiting list at once; the counts follow with the next answer. */
export const takeOut = (client: QueryClient, id: string): void => {
  client.setQueriesData<InfiniteData<InboxPage>>(
    { queryKey: INBOX, predicate: ({ queryKey }) => queryKey.includes('waiting') },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, rows: page.rows.filter((row) => row.id !== id) })),
      },
  )
}
