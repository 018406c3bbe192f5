/** Hands the topic in; the same words sent again are the same topic. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import { cloud } from '@/services/cloud/client'
import { asCloudError, type CloudError } from '@/services/cloud/cloud-error'
import { type Proposed, proposeInput } from '~types/proposal'
import { TOPICS } from '../topics/use-topics'
import type { ProposalDraft } from './proposal-draft'

/** Sentence by field, as the cloud would say it; empty when nothing is wrong. */
export type ProposalErrors = Readonly<Partial<Record<keyof ProposalDraft, string>>>

/** What is wrong before anything is sent. */
export function errorsOf(draft: ProposalDraft): ProposalErrors {
  const { savedAt: _kept, ...words } = draft
  const parsed = v.safeParse(proposeInput, { ...words, council: draft.council ?? '', kind: draft.kind ?? '' })
  const said = (parsed.issues ?? []).map((issue): [string, string] => [v.getDotPath(issue) ?? '', issue.message])
  // The first sentence for a field is the one that helps.
  return {
    ...Object.fromEntries(said.reverse()),
    ...(draft.council === null ? { council: '请选择由哪个协商议事会商量。' } : {}),
    ...(draft.kind === null ? { kind: '请选择“事情类别”。' } : {}),
  }
}

/** `trouble`: why the last try was refused, until the next. */
export const usePropose = (onDone: (proposed: Proposed) => void) => {
  const client = useQueryClient()
  const mutation = useMutation<Proposed, unknown, ProposalDraft>({
    mutationFn: ({ savedAt: _kept, council, kind, ...words }) =>
      cloud.council.propose({ ...words, council: council ?? '', kind: kind ?? '' }),
    onSuccess: (proposed) => {
      void client.invalidateQueries({ queryKey: TOPICS })
      onDone(proposed)
    },
  })
  const trouble: CloudError | null = mutation.error === null ? null : asCloudError(mutation.error)
  return { propose: mutation.mutate, isSending: mutation.isPending, trouble, forgetTrouble: mutation.reset }
}
