/** Adds concerns to a topic that is there already; the same concerns sent again are the same merging. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { makeId } from '@/services/make-id'
import type { MergeResult, SeenConcern } from '~types/bundle'
import { takeOut } from '../desk/queue'
import { INBOX } from '../desk/use-inbox'
import { forgetBundles } from './use-bundles'

/** A topic as it was seen, and what is to become part of it. */
export interface Merging {
  readonly topic: string
  readonly version: number
  readonly concerns: readonly SeenConcern[]
}

/** `onDone` hears of the success. After a refusal lists and concerns are asked for anew: somebody else was faster. */
export const useMerge = (onDone: (gone: readonly string[]) => void) => {
  const client = useQueryClient()
  const last = useRef({ of: '', requestId: '' })
  const mutation = useMutation<MergeResult, unknown, Merging>({
    mutationFn: ({ topic, version, concerns }) => {
      const of = JSON.stringify([topic, version, concerns])
      if (last.current.of !== of) last.current = { of, requestId: makeId() }
      return cloud.council.merge({ requestId: last.current.requestId, topic, version, concerns: [...concerns] })
    },
    onSuccess: (_, { concerns }) => {
      onDone(concerns.map(({ concern }) => concern))
      for (const { concern } of concerns) {
        takeOut(client, concern)
        void client.invalidateQueries({ queryKey: ['council', 'concern', concern], refetchType: 'none' })
      }
      void client.invalidateQueries({ queryKey: INBOX })
      forgetBundles(client)
    },
    onError: (thrown, { concerns }) => {
      if (asCloudError(thrown).code === 'cloud.unreachable') return
      for (const { concern } of concerns) void client.invalidateQueries({ queryKey: ['council', 'concern', concern] })
      void client.invalidateQueries({ queryKey: INBOX })
      forgetBundles(client)
    },
  })
  return {
    merge: mutation.mutate,
    isSending: mutation.isPending,
    refusal: mutation.error === null ? null : asCloudError(mutation.error),
  }
}
