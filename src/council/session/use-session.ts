/** A topic's session on the desk, and what is done about it; the same thing sent again after a lost answer is the same request. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { makeId } from '@/services/make-id'
import type {
  CancelSessionInput,
  ChangeCallInput,
  ConveneInput,
  NamedSeat,
  NameSeatInput,
  NoteAnswerInput,
} from '~types/calling'

const sessionKey = (topic: string) => ['council', 'session', topic] as const

/** Milliseconds: answers come in while the page is open, and invitations within a minute after the call. */
const LOOK_AGAIN = 30_000

/** A query of `council.session`. */
export const useSession = (topic: string) =>
  useQuery({
    queryKey: sessionKey(topic),
    queryFn: () => cloud.council.session({ topic }),
    refetchInterval: LOOK_AGAIN,
  })

type Act =
  | { readonly do: 'convene'; readonly input: Omit<ConveneInput, 'requestId'> }
  | { readonly do: 'change'; readonly input: Omit<ChangeCallInput, 'requestId'> }
  | { readonly do: 'cancel'; readonly input: Omit<CancelSessionInput, 'requestId'> }
  | { readonly do: 'name'; readonly input: Omit<NameSeatInput, 'requestId'> }
  | { readonly do: 'note'; readonly input: Omit<NoteAnswerInput, 'requestId'> }

const send = async (act: Act, requestId: string): Promise<NamedSeat | null> => {
  switch (act.do) {
    case 'convene':
      await cloud.council.convene({ requestId, ...act.input })
      return null
    case 'change':
      await cloud.council.changeCall({ requestId, ...act.input })
      return null
    case 'cancel':
      await cloud.council.cancelSession({ requestId, ...act.input })
      return null
    case 'name':
      return cloud.council.nameSeat({ requestId, ...act.input })
    case 'note':
      await cloud.council.noteAnswer({ requestId, ...act.input })
      return null
  }
}

/** `onDone` hears of the success, with the seat that was named if one was, once the session is fetched anew. */
export const useSessionAct = (topic: string, onDone: (named: NamedSeat | null) => void) => {
  const client = useQueryClient()
  const request = useRef({ of: '', requestId: '' })
  const mutation = useMutation({
    mutationFn: (act: Act) => {
      const of = JSON.stringify(act)
      if (request.current.of !== of) request.current = { of, requestId: makeId() }
      return send(act, request.current.requestId)
    },
    onSuccess: async (named) => {
      request.current = { of: '', requestId: '' }
      await client.invalidateQueries({ queryKey: sessionKey(topic) })
      onDone(named)
    },
    onError: async (thrown) => {
      if (asCloudError(thrown).code === 'cloud.unreachable') return
      await client.invalidateQueries({ queryKey: sessionKey(topic) })
    },
  })
  return {
    act: mutation.mutate,
    isSending: mutation.isPending,
    trouble: mutation.error === null ? null : asCloudError(mutation.error),
    forgetTrouble: mutation.reset,
  }
}

/** See {@link useSessionAct}. */
export type SessionActing = ReturnType<typeof useSessionAct>
