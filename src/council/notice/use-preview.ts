/** The preview of a topic's notice, as the topic stands at a version. */
import { useQuery } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'
import type { Workspace } from '~types/workspace'
import { workspaceKey } from '../topic/use-workspace'

/** Never fetched anew under somebody's hands; when the topic has changed it is another preview. */
export const usePreview = ({ id, version }: Workspace) =>
  useQuery({
    queryKey: [...workspaceKey(id), 'preview', version],
    queryFn: () => cloud.council.preview({ topic: id }),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
