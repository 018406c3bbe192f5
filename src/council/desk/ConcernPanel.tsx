/** One concern fetched and laid on the desk, with the shape of what comes and what to do when it does not. */
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { StaleLine } from '@/components/states/StaleLine'
import type { DoneAction } from './actions'
import { ConcernDesk } from './ConcernDesk'
import { useConcern } from './use-concern'

/** See `ConcernDeskProps`. */
export function ConcernPanel({
  id,
  ...desk
}: {
  id: string
  place: string | undefined
  isGathering: boolean
  onDone: (action: DoneAction, gone: readonly string[]) => void
  onSkip: () => void
}) {
  const { data, error, isFetching, refetch, dataUpdatedAt } = useConcern(id)
  if (data === undefined) {
    if (error === null) return <Skeleton shape="page" count={2} />
    return <ErrorState what="这件诉求" error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
  }
  return (
    <>
      <StaleLine error={error} updatedAt={dataUpdatedAt} onRetry={() => void refetch()} />
      <ConcernDesk key={id} concern={data} {...desk} />
    </>
  )
}
