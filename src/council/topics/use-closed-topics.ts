/** The closed topics of a place, page by page. */
import { cloud } from '@/services/cloud/client'
import { usePaged } from '@/services/use-paged'
import { TOPICS } from './use-topics'

/** `place` undefined: that of the first grant. `rows`: those that have come so far. Asks nothing until `isAsked`. */
export const useClosedTopics = (place: string | undefined, isAsked: boolean) => {
  const query = usePaged(
    [...TOPICS, 'closed', place ?? ''],
    (cursor) => cloud.council.closedTopics({ ...(place !== undefined && { place }), ...cursor }),
    { enabled: isAsked },
  )
  return { query, rows: query.data?.pages.flatMap((page) => page.rows) ?? [] }
}
