/** Answers an invitation; the same answer pressed again after a lost connection is the same request. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { makeId } from '@/services/make-id'
import type { AnswerInput, Invitation } from '~types/invitation'

/** The key of an invitation's answer. */
export const invitationKey = (id: string) => ['member', 'invitation', id] as const

/** `onDone` hears when the station has it. Whatever was refused, the invitation is fetched anew: it may have changed. */
export const useAnswer = ({ id, call }: Invitation, onDone: () => void) => {
  const client = useQueryClient()
  const request = useRef({ of: '', requestId: '' })
  const mutation = useMutation({
    mutationFn: (answer: AnswerInput) => {
      const of = JSON.stringify([call.version, answer])
      if (request.current.of !== of) request.current = { of, requestId: makeId() }
      return cloud.member.answer({ requestId: request.current.requestId, id, version: call.version, answer })
    },
    onSuccess: async ({ answer }) => {
      client.setQueryData<Invitation>(invitationKey(id), (known) => known && { ...known, answer, changes: [] })
      request.current = { of: '', requestId: '' }
      onDone()
      void client.invalidateQueries({ queryKey: ['member', 'invitations'] })
    },
    onError: async (thrown) => {
      if (asCloudError(thrown).code === 'cloud.unreachable') return
      await client.invalidateQueries({ queryKey: invitationKey(id) })
    },
  })
  return {
    send: mutation.mutate,
    isSending: mutation.isPending,
    trouble: mutation.error === null ? null : asCloudError(mutation.error),
  }
}
