/** One concern as its station sees it. */
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'

const options = (id: string) => ({
  queryKey: ['council', 'concern', id],
  queryFn: () => cloud.council.concern({ id }),
})

/**
 * Fetched anew whenever it is opened, and never under the clerk's hands: the version that goes back with an action is the one that was read.
 */
export const useConcern = (id: string) =>
  useQuery({ ...options(id), staleTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false })

/** Fetches the concern that will probably be opened next. */
export const fetchAhead = (client: QueryClient, id: string): void => {
  void client.prefetchQuery({ ...options(id), staleTime: 60_000 })
}
