/** The rounds of statements of a session on the clerk's desk, and what the clerk does with the one that runs. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'
import { useActOnce } from '@/services/live/use-act-once'

const groundKey = (session: string) => ['council', 'ground', session] as const

/** Milliseconds between two looks at how many have voted. */
const LOOK_AGAIN = 5_000

/** See the file's purpose. */
export const useGround = (session: string) =>
  useQuery({
    queryKey: groundKey(session),
    queryFn: () => cloud.council.ground({ session }),
    refetchInterval: LOOK_AGAIN,
  })

/** What the clerk does with a round; `version` is the one on the screen. */
export type GroundAct =
  | { readonly do: 'open' | 'close'; readonly version: number }
  | { readonly do: 'withdraw'; readonly statement: string; readonly reason: string }

/** Whatever was refused, the rounds are fetched anew: another clerk may have done it. */
export function useGroundAct(session: string) {
  const client = useQueryClient()
  return useActOnce(
    (act: GroundAct, requestId): Promise<unknown> => {
      if (act.do === 'withdraw') {
        return cloud.council.withdrawStatement({ requestId, session, statement: act.statement, reason: act.reason })
      }
      const turn = { requestId, session, version: act.version }
      return act.do === 'open' ? cloud.council.openGround(turn) : cloud.council.closeGround(turn)
    },
    () => client.invalidateQueries({ queryKey: groundKey(session) }),
  )
}

/** See {@link useGroundAct}. */
export type GroundActing = ReturnType<typeof useGroundAct>
