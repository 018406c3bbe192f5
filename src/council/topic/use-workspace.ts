/** One topic's workspace. */
import { useQuery } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'

/** The key of a workspace's answer, for whoever changes the topic. */
export const workspaceKey = (id: string) => ['council', 'topic', id] as const

/** Never fetched anew under somebody's hands: the version that goes back with an act is the one that was read. */
export const useWorkspace = (id: string) =>
  useQuery({
    queryKey: workspaceKey(id),
    queryFn: () => cloud.council.topic({ id }),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
