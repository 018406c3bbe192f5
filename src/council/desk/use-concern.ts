/** One concern as its station sees it. */
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'

/** Fetched ahead and opened within half a minute is fetched once; who comes second is told by the version. */
const FRESH = 30_000

/** One concern, for those who ask for several. */
export const concernQuery = (id: string) => ({
  queryKey: ['council', 'concern', id],
  queryFn: () => cloud.council.concern({ id }),
  staleTime: FRESH,
})

/**
 * Never fetched anew under the clerk's hands: the version that goes back with an action is the one that was read.
 */
export const useConcern = (id: string) =>
  useQuery({ ...concernQuery(id), refetchOnWindowFocus: false, refetchOnReconnect: false })

/** Fetches the concern that will probably be opened next. */
export const fetchAhead = (client: QueryClient, id: string): void => {
  void client.prefetchQuery(concernQuery(id))
}
