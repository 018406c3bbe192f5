/** Whom the station has to call, and recording how a call went; the same record sent again after a lost answer is the same request. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { makeId } from '@/services/make-id'
import type { RecordCallInput } from '~types/phone-task'

const callsKey = (place: string | undefined) => ['council', 'phoneTasks', place ?? ''] as const

/** Milliseconds: deliveries end within minutes, colleagues call as well. */
const LOOK_AGAIN = 60_000

/** A query of `council.phoneTasks`; `place` undefined: the first station of one's own. */
export const usePhoneTasks = (place: string | undefined) =>
  useQuery({
    queryKey: callsKey(place),
    queryFn: () => cloud.council.phoneTasks(place === undefined ? {} : { place }),
    refetchInterval: LOOK_AGAIN,
  })

/** `onDone` hears of the success once the list is fetched anew. */
export const useRecordCall = (task: string, onDone: (isDone: boolean) => void) => {
  const client = useQueryClient()
  const request = useRef({ of: '', requestId: '' })
  const mutation = useMutation({
    mutationFn: (result: RecordCallInput['result']) => {
      const of = JSON.stringify(result)
      if (request.current.of !== of) request.current = { of, requestId: makeId() }
      return cloud.council.recordCall({ requestId: request.current.requestId, task, result })
    },
    onSuccess: async ({ isDone }) => {
      request.current = { of: '', requestId: '' }
      onDone(isDone)
      await client.invalidateQueries({ queryKey: ['council'] })
    },
  })
  return {
    record: mutation.mutate,
    isSending: mutation.isPending,
    trouble: mutation.error === null ? null : asCloudError(mutation.error),
  }
}
