/** Sends an action on a concern; the same words sent again are the same action. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import { cloud } from '@/services/cloud/client'
import { asCloudError, CloudError } from '@/services/cloud/cloud-error'
import type { SeenConcern } from '~types/bundle'
import {
  acceptInput,
  type ConcernAction,
  countyPassInput,
  type DeskConcern,
  holdInput,
  returnInput,
  stationPassInput,
  type TurnResult,
} from '~types/desk'
import { forgetBundles } from '../bundles/use-bundles'
import { type Draft, UNSURE } from './draft'
import { takeOut } from './queue'
import { INBOX } from './use-inbox'

/** What was written, and the concerns that are taken up together with this one. */
interface Sending {
  readonly draft: Draft
  readonly together: readonly SeenConcern[]
}

const send = (action: ConcernAction, concern: DeskConcern, { draft, together }: Sending): Promise<TurnResult> => {
  const turn = { requestId: draft.requestId, concern: concern.id, version: concern.version }
  switch (action) {
    case 'accept': {
      const { title, summary, photos } = draft
      const input = { ...turn, title, summary, photos: [...photos], with: [...together] }
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
    case 'hold': {
      const input = { ...turn, reason: draft.holdReason }
      check(holdInput, input)
      return cloud.council.hold(input)
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

/** What no longer waits: one that was only put off does. */
const goneWith = (action: ConcernAction, id: string, together: readonly SeenConcern[]): string[] => {
  if (action === 'hold') return []
  return action === 'accept' ? [id, ...together.map((other) => other.concern)] : [id]
}

/** `onDone` hears of the success; a refusal stays in `refusal` until the next try. The lists are asked for anew either way. */
export const useTurn = (concern: DeskConcern, onDone: (action: ConcernAction, gone: readonly string[]) => void) => {
  const client = useQueryClient()
  const queryKey = ['council', 'concern', concern.id]
  const mutation = useMutation<TurnResult, unknown, Sending & { readonly action: ConcernAction }>({
    mutationFn: async ({ action, ...sending }) => send(action, concern, sending),
    onSuccess: (_, { action, together }) => {
      const gone = goneWith(action, concern.id, together)
      onDone(action, gone)
      for (const id of gone) takeOut(client, id)
      forgetBundles(client)
      void client.invalidateQueries({ queryKey: INBOX })
      void client.invalidateQueries({ queryKey, refetchType: 'none' })
    },
    onError: (thrown) => {
      const { code, field } = asCloudError(thrown)
      if (field?.startsWith('with')) forgetBundles(client)
      if (code !== 'concern.already-handled') return
      void client.invalidateQueries({ queryKey })
      void client.invalidateQueries({ queryKey: INBOX })
    },
  })
  const refusal = mutation.error === null ? null : asCloudError(mutation.error)
  return { take: mutation.mutate, isSending: mutation.isPending, refusal, forgetRefusal: mutation.reset }
}
