/** Something done to a session; the same thing pressed again after a lost answer is the same request. */
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { asCloudError } from '@/services/cloud/cloud-error'
import { makeId } from '@/services/make-id'

/** `send` gets what is to be done with its request id, `onDone` hears once it is, or once it was refused for good. */
export function useActOnce<Act>(send: (act: Act, requestId: string) => Promise<unknown>, onDone: () => unknown) {
  const request = useRef({ of: '', requestId: '' })
  const mutation = useMutation({
    mutationFn: (act: Act) => {
      const of = JSON.stringify(act)
      if (request.current.of !== of) request.current = { of, requestId: makeId() }
      return send(act, request.current.requestId)
    },
    onSuccess: () => {
      request.current = { of: '', requestId: '' }
      return onDone()
    },
    onError: (thrown) => (asCloudError(thrown).code === 'cloud.unreachable' ? undefined : onDone()),
  })
  return {
    act: mutation.mutate,
    isSending: mutation.isPending,
    trouble: mutation.error === null ? null : asCloudError(mutation.error),
  }
}
