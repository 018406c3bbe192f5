/** The registry of village codes of a station or county, page after page, and the two changes that its keepers make. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { makeId } from '@/services/make-id'
import { usePaged } from '@/services/use-paged'
import type { CodeResult, CodeTab } from '~types/code'

/** The key under which every page of the registry is kept. */
const CODES = ['council', 'codes'] as const

/** `place` undefined: that of the first grant. */
export const useCodes = (place: string | undefined, tab: CodeTab) => {
  const query = usePaged(
    [...CODES, place ?? '', tab],
    (cursor) => cloud.council.codes({ tab, ...(place === undefined ? {} : { place }), ...cursor }),
    { staleTime: 30_000 },
  )
  const pages = query.data?.pages ?? []
  return { query, first: pages[0], rows: pages.flatMap((page) => page.rows) }
}

/** What is done with a code. */
export type CodeChange =
  | { readonly act: 'map'; readonly village: string }
  | { readonly act: 'retire'; readonly reason: string }

const send = (scene: string, change: CodeChange, requestId: string): Promise<CodeResult> =>
  change.act === 'map'
    ? cloud.council.mapCode({ requestId, scene, village: change.village })
    : cloud.council.retireCode({ requestId, scene, reason: change.reason })

/** The same change sent again is the same request. `onDone` hears of the success; a refusal stays until the next try. */
export const useCodeChange = (scene: string, onDone: () => void) => {
  const client = useQueryClient()
  const mutation = useMutation<CodeResult, unknown, { readonly change: CodeChange; readonly requestId: string }>({
    mutationFn: ({ change, requestId }) => send(scene, change, requestId),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: CODES }),
  })
  const submit = (change: CodeChange): void => {
    const before = mutation.variables
    const isSame = before !== undefined && JSON.stringify(before.change) === JSON.stringify(change)
    mutation.mutate({ change, requestId: isSame ? before.requestId : makeId() })
  }
  return {
    submit,
    isSending: mutation.isPending,
    refusal: mutation.error === null ? null : asCloudError(mutation.error),
  }
}
