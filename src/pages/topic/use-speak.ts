/** Sending what I say to a topic: checked on the phone first, safe to send again; afterwards the page is asked for anew. */
import { useMutation } from '@tanstack/react-query'
import * as v from 'valibot'
import { cloud } from '@/services/cloud/client'
import { asCloudError, CloudError, isUnreachable } from '@/services/cloud/cloud-error'
import { queryClient } from '@/services/query-client'
import { confirmInput, objectInput, revisitInput } from '~types/voice'
import type { VoiceDraft } from './voice-draft'

/** `send` resolves to whether it was sent; `errorOf` says what is wrong with a field, `trouble` what is wrong besides. */
export const useSpeak = (send: () => Promise<unknown>, fields: readonly string[]) => {
  const mutation = useMutation({
    mutationFn: send,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['resident', 'topicStanding'] })
      void queryClient.invalidateQueries({ queryKey: ['board', 'topic'] })
    },
  })
  const error = mutation.error === null ? null : asCloudError(mutation.error)
  // A paper's own field comes back as `paper.reason`.
  const wrong = error?.field?.replace(/^paper\./, '')
  const isAtField = wrong !== undefined && fields.includes(wrong)
  return {
    isSending: mutation.isPending,
    errorOf: (field: string) => (isAtField && wrong === field ? (error?.message ?? null) : null),
    trouble: error === null || isAtField ? null : sayTrouble(mutation.error),
    forgetTrouble: mutation.reset,
    speak: () =>
      mutation.mutateAsync().then(
        () => true,
        () => false,
      ),
  }
}

const sayTrouble = (thrown: unknown): string =>
  isUnreachable(thrown) ? '网络不通，还没有送出。您写的都还在，网络好了再点一次。' : asCloudError(thrown).message

/** 提出异议. */
export const sendObjection = (topic: string, { text, requestId }: VoiceDraft) => {
  const input = { requestId, topic, text }
  check(objectInput, input)
  return cloud.resident.object(input)
}

/** 办好了吗. Stars are not asked of whom nothing was solved for. */
export const sendConfirmation = (topic: string, { text, verdict, stars, requestId }: VoiceDraft) => {
  if (verdict === null) throw new CloudError({ code: 'input.invalid', message: '请选一项。', field: 'verdict' })
  const input = { requestId, topic, verdict, stars: verdict === 'not' ? null : stars, reason: text }
  check(confirmInput, input)
  return cloud.resident.confirm(input)
}

/** 还好吗, to the round so many `days` after the end. */
export const sendRevisit = (topic: string, days: number, { text, revisit, requestId }: VoiceDraft) => {
  if (revisit === null) throw new CloudError({ code: 'input.invalid', message: '请选一项。', field: 'verdict' })
  const input = { requestId, topic, days, verdict: revisit, reason: revisit === 'relapse' ? text : '' }
  check(revisitInput, input)
  return cloud.resident.revisit(input)
}

/** Says what is wrong before anything is sent, in the words that the cloud would use. */
const check = (schema: v.GenericSchema, input: unknown): void => {
  const parsed = v.safeParse(schema, input, { abortEarly: true })
  if (parsed.success) return
  const [issue] = parsed.issues
  const field = v.getDotPath(issue)
  throw new CloudError({ code: 'input.invalid', message: issue.message, ...(field === null ? {} : { field }) })
}
