/** What a question to the cloud has given so far: the shape of what comes, why it did not come, or the answer, with a word when it is old. */
import type { ReactNode } from 'react'
import { ErrorState } from './ErrorState'
import { StaleLine } from './StaleLine'

/** The part of a query (TanStack Query) that says how far it is. */
export interface Asked<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  readonly isFetching: boolean
  readonly dataUpdatedAt: number
  readonly refetch: () => Promise<unknown>
}

/** `what` was asked for (“议事板”), `skeleton` is its shape, `action` another way on when it cannot be had. */
export interface AnsweredProps<Data> {
  readonly query: Asked<Data>
  readonly what: string
  readonly skeleton: ReactNode
  readonly action?: ReactNode
  readonly children: (data: Data) => ReactNode
}

/** See {@link AnsweredProps}. */
export function Answered<Data>({ query, what, skeleton, action, children }: AnsweredProps<Data>) {
  const { data, error, isFetching, dataUpdatedAt } = query
  const retry = () => void query.refetch()
  if (data !== undefined) {
    return (
      <>
        <StaleLine error={error} updatedAt={dataUpdatedAt} onRetry={retry} />
        {children(data)}
      </>
    )
  }
  if (error === null) return <>{skeleton}</>
  return <ErrorState what={what} error={error} isRetrying={isFetching} onRetry={retry} action={action} />
}
