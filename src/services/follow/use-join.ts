/** Joining and leaving a matter; what pages show of it is asked anew afterwards. */
import { useMutation } from '@tanstack/react-query'
import { cloud } from '../cloud/client'
import { asCloudError, isUnreachable } from '../cloud/cloud-error'
import { makeId } from '../make-id'
import { queryClient } from '../query-client'

/** What had been written before joining; kept with the follow for the case that the matter is withdrawn. */
export interface WordsBefore {
  readonly text: string
  readonly kind?: string
  readonly council?: string
  readonly village?: string
}

/** Followed matters, how one stands to a topic, and the counts on pages and boards. */
const askAnew = (): void => {
  void queryClient.invalidateQueries({ queryKey: ['resident'] })
  void queryClient.invalidateQueries({ queryKey: ['board', 'topic'] })
  void queryClient.invalidateQueries({ queryKey: ['board', 'list'] })
  void queryClient.invalidateQueries({ queryKey: ['form', 'similar'] })
}

/** Joining again is the same as joining, so that trying again is safe. */
export const useJoin = () =>
  useMutation({
    mutationFn: ({ target, supervises, words }: { target: string; supervises: boolean; words?: WordsBefore }) =>
      cloud.resident.join({ requestId: makeId(), target, supervises, ...(words === undefined ? {} : { words }) }),
    onSettled: askAnew,
  })

/** 不再跟进. */
export const useLeave = () =>
  useMutation({
    mutationFn: (target: string) => cloud.resident.leave({ requestId: makeId(), target }),
    onSettled: askAnew,
  })

/** 办完后请我来确认, or not, of a topic that is followed. */
export const useSupervise = () =>
  useMutation({
    mutationFn: ({ topic, supervises }: { topic: string; supervises: boolean }) =>
      cloud.resident.supervise({ requestId: makeId(), topic, supervises }),
    onSettled: askAnew,
  })

/** What went wrong, and that nothing is lost. */
export const sayFollowTrouble = (error: unknown): string =>
  isUnreachable(error) ? '网络不通，刚才点的还没有办成。请网络好了再点一次。' : asCloudError(error).message
