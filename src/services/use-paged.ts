/** A list that the cloud gives page by page: each page names where the next one begins (`next`, null at the end). */
import { useInfiniteQuery } from '@tanstack/react-query'

/** What a page after the first is asked with; nothing for the first one. */
export interface Cursor {
  readonly after?: string
}

/** How long an answer counts as fresh, and how often it is asked anew while in sight; milliseconds, the app's defaults when absent. `enabled` false: nothing is asked yet. */
export interface Freshness {
  readonly staleTime?: number
  readonly refetchInterval?: number
  readonly enabled?: boolean
}

/** `ask` is handed the cursor to send along. */
export const usePaged = <Page extends { readonly next: string | null }>(
  queryKey: readonly unknown[],
  ask: (cursor: Cursor) => Promise<Page>,
  freshness: Freshness = {},
) =>
  useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => ask(pageParam === '' ? {} : { after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page: Page) => page.next,
    ...freshness,
  })
