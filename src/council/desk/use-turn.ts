/** Sends an action on a concern; the same words sent again are the same action. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import { cloud } from '@/services/cloud/client'
import { asCloudError, CloudError } from '@/services/cloud/cloud-error'
import {
  acceptInput,
  type ConcernAction,
  countyPassInput,
  type DeskConcern,
  returnInput,
  stationPassInput,
  type TurnResult,
} from '~types/desk'
import { type Draft, UNSURE } from './draft'
import { takeOut } from './queue'
import { INBOX } from './use-inbox'

const send = (action: ConcernAction, concern: DeskConcern, draft: Draft): Promise<TurnResult> => {
  const turn = { requestId: draft.requestId, concern: concern.id, version: concern.version }
  switch (action) {
    case 'accept': {
      const input = { ...turn, title: draft.title, summary: draft.summary, photos: [...draft.photos] }
      check(acceptInput, input)
      return cloud.council.accept(input)
    }
    case 'return': {
      const input = { ...turn, reason: draft.reason, channel: draft.channel }
      check(returnInput, input)
      return cloud.council.return(input)
    }
    case 'pass': {
      const input = concern.passing === null ? countyPass(draft) : stationPass(draft)
      return cloud.council.pass({ ...turn, ...input })
    }
  }
}

const countyPass = ({ council, passReason }: Draft) => {
  const input = { council, reason: passReason }
  check(countyPassInput, input)
  return input
}

const stationPass = ({ passCode, proposed, passReason }: Draft) => {
  const named = proposed === null ? {} : { proposed: proposed === UNSURE ? null : proposed }
  const input = { reasonCode: passCode ?? undefined, ...named, reason: passReason }
  check(stationPassInput, input)
  return input
}

/** Says what is wrong before anything is sent, in the words that the cloud would use. */
const check = (schema: v.GenericSchema, input: unknown): void => {
  const parsed = v.safeParse(schema, input, { abortEarly: true })
  if (parsed.success) return
  const [issue] = parsed.issues
  const field = v.getDotPath(issue)
  throw new CloudError({ code: 'input.invalid', message: issue.message, ...(field === null ? {} : { field }) })
}

/** `onDone` hears of the success; a refusal stays in `refusal` until the next try. The lists are asked for anew either way. */
export const useTurn = (concern: DeskConcern, onDone: (action: ConcernAction, result: TurnResult) => void) => {
  const client = useQueryClient()
  const queryKey = ['council', 'concern', concern.id]
  const mutation = useMutation<TurnResult, unknown, { action: ConcernAction; draft: Draft }>({
    mutationFn: async ({ action, draft }) => send(action, concern, draft),
    onSuccess: (result, { action }) => {
      onDone(action, result)
      takeOut(client, concern.id)
      void client.invalidateQueries({ queryKey: INBOX })
      void client.invalidateQueries({ queryKey, refetchType: 'none' })
    },
    onError: (thrown) => {
      if (asCloudError(thrown).code !== 'concern.already-handled') return
      void client.invalidateQueries({ queryKey })
      void client.invalidateQueries({ queryKey: INBOX })
    },
  })
  const refusal = mutation.error === null ? null : asCloudError(mutation.error)
  return { take: mutation.mutate, isSending: mutation.isPending, refusal, forgetRefusal: mutation.reset }
}
