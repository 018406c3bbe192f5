/** A session on the clerk's desk, and what is done while it is held. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { cloud } from '@/services/cloud/client'
import { useActOnce } from '@/services/live/use-act-once'
import { useFollowing } from '@/services/live/use-following'
import type { Live, OnShow, TickInput } from '~types/live'

const liveKey = (session: string) => ['council', 'live', session] as const

/** Declared interests and the research pack come once and stay. */
export function useLive(session: string) {
  const once = useRef<Pick<Live, 'declared' | 'pack'>>({ declared: null, pack: null })
  return useFollowing<Live>(liveKey(session), async (after) => {
    const answer = await cloud.council.live(after === undefined ? { session } : { session, after })
    once.current = { declared: answer.declared ?? once.current.declared, pack: answer.pack ?? once.current.pack }
    return { ...answer, ...once.current }
  })
}

/** Asks for what is new at once. */
export function useLookAgain(session: string) {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: liveKey(session) })
}

/** What the clerk does. */
export type LiveAct =
  | { readonly do: 'open' | 'close' }
  | { readonly do: 'tick'; readonly seat: string; readonly as: TickInput['as'] }
  | { readonly do: 'item'; readonly item: number }
  | { readonly do: 'join' | 'leave'; readonly seat: string }
  | { readonly do: 'show'; readonly onShow: OnShow | null }
  | { readonly do: 'correct'; readonly note: string; readonly text: string; readonly seat?: string | null }

const send = (session: string, act: LiveAct, requestId: string): Promise<unknown> => {
  switch (act.do) {
    case 'open':
      return cloud.council.openSession({ requestId, session })
    case 'close':
      return cloud.council.closeSession({ requestId, session })
    case 'tick':
      return cloud.council.tick({ requestId, seat: act.seat, as: act.as })
    case 'item':
      return cloud.council.steer({ requestId, session, item: act.item })
    case 'join':
    case 'leave':
      return cloud.council.steer({ requestId, session, speaker: { seat: act.seat, does: act.do } })
    case 'show':
      return cloud.council.steer({ requestId, session, onShow: act.onShow })
    case 'correct': {
      const { do: _do, ...correction } = act
      return cloud.council.correctNote({ requestId, ...correction })
    }
  }
}

/** Whatever was refused, the session is fetched anew: another clerk may have done it. */
export function useLiveAct(session: string) {
  const client = useQueryClient()
  return useActOnce(
    (act: LiveAct, requestId) => send(session, act, requestId),
    async () => {
      await client.invalidateQueries({ queryKey: liveKey(session) })
      void client.invalidateQueries({ queryKey: ['council', 'session'] })
    },
  )
}

/** See {@link useLiveAct}. */
export type LiveActing = ReturnType<typeof useLiveAct>
