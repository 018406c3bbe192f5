/** The rows of one tab of a station's inbox, page after page, with the counts of all tabs. */
import { cloud } from '@/services/cloud/client'
import { usePaged } from '@/services/use-paged'
import type { InboxTab } from '~types/desk'

/** The key under which every inbox answer is kept. */
export const INBOX = ['council', 'inbox'] as const

/** `place` undefined: the station of the first grant. Fresh for half a minute: colleagues work on the same list. */
export const useInbox = (place: string | undefined, tab: InboxTab) => {
  const query = usePaged(
    [...INBOX, place ?? '', tab],
    (cursor) => cloud.council.inbox({ tab, ...(place === undefined ? {} : { place }), ...cursor }),
    { staleTime: 30_000, refetchInterval: 120_000 },
  )
  const pages = query.data?.pages ?? []
  return { query, first: pages[0], rows: pages.flatMap((page) => page.rows) }
}
