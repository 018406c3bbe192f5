/** Does something on a topic: hands a paper in or moves it on; the same words sent again are the same act. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'
import { asCloudError, CloudError } from '@/services/cloud/cloud-error'
import { PhotoGone, sayPhotoTrouble } from '@/services/draft/upload-photo'
import { ENDING_LABELS } from '~types/papers/ending'
import { PAPER_TABLE, type PaperInput } from '~types/papers/paper'
import type { ActResult, Workspace } from '~types/workspace'
import type { FormValues } from '../papers/field-spec'
import { withPhotos } from '../papers/photos'
import { TOPICS } from '../topics/use-topics'
import { draftId, paperDrafts } from './paper-drafts'
import { workspaceKey } from './use-workspace'

/** A paper with the values of its form (which hold the pictures), or the movement to the next step. */
export type Deed =
  | { readonly do: 'file'; readonly requestId: string; readonly paper: PaperInput; readonly values: FormValues }
  | { readonly do: 'move-on'; readonly requestId: string }

const send = async ({ id, version }: Workspace, deed: Deed): Promise<ActResult> => {
  const act = { requestId: deed.requestId, topic: id, version }
  if (deed.do === 'move-on') return cloud.council.moveOn(act)
  return cloud.council.file({ ...act, paper: await withPhotos(deed.paper, deed.values, deed.requestId) })
}

const sayDone = ({ ending, steps, step }: Workspace, deed: Deed, result: ActResult): string => {
  const filed = deed.do === 'file' ? `“${PAPER_TABLE[deed.paper.kind].label}”已提交。` : ''
  if (ending !== null) return result.ending === null ? `${filed}交办的事重新打开，反映人和关注的人会收到消息。` : filed
  if (result.ending !== null) return `${filed}${ENDING_LABELS[result.ending]}。`
  const at = steps.findIndex(({ key }) => key === result.step)
  const before = steps.findIndex(({ key }) => key === step)
  if (at === before) return filed
  return `${filed}${at < before ? '退回' : '进入'}第${at + 1}步 ${steps[at]?.label ?? ''}，反映人和关注的人会收到消息。`
}

/** A picture that is gone from the device is said at the pictures. */
const troubleOf = (thrown: unknown): CloudError =>
  thrown instanceof PhotoGone
    ? new CloudError({ code: 'input.invalid', message: sayPhotoTrouble(thrown), field: 'paper.photos' })
    : asCloudError(thrown)

/** `onDone` hears of the success, in words, before the topic is fetched anew; `trouble` stays until the next try. */
export const useAct = (topic: Workspace, onDone: (says: string) => void) => {
  const client = useQueryClient()
  const mutation = useMutation<ActResult, unknown, Deed, { readonly known: number }>({
    mutationFn: (deed) => send(topic, deed),
    onMutate: () => ({ known: topic.timeline.length }),
    onSuccess: async (result, deed) => {
      if (deed.do === 'file') paperDrafts.drop(draftId(topic.id, deed.paper.kind))
      onDone(sayDone(topic, deed, result))
      void client.invalidateQueries({ queryKey: TOPICS })
      await client.invalidateQueries({ queryKey: workspaceKey(topic.id) })
    },
    onError: async (thrown) => {
      if (asCloudError(thrown).code === 'cloud.unreachable') return
      await client.invalidateQueries({ queryKey: workspaceKey(topic.id) })
    },
  })
  const { known } = mutation.context ?? {}
  return {
    act: mutation.mutate,
    isSending: mutation.isPending,
    trouble: mutation.error === null ? null : troubleOf(mutation.error),
    /** What others did meanwhile. */
    news: mutation.error === null || known === undefined ? [] : topic.timeline.slice(known),
    forgetTrouble: mutation.reset,
  }
}

/** See {@link useAct}. */
export type Acting = ReturnType<typeof useAct>
