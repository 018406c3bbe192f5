/** The own votes of one round: kept on this device until the cloud has them, sent together, each as it was said last. */
import { useEffect, useRef, useState } from 'react'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { type Kept, shelfOf } from '@/services/kept-drafts'
import { makeId } from '@/services/make-id'
import type { AsVoter, OwnRound, Vote } from '~types/ground'

type Votes = Readonly<Record<string, Vote>>

interface Waiting extends Kept {
  readonly votes: Votes
}

/** By round. */
const shelf = shelfOf<Waiting>('ballots-waiting')

const NONE: Waiting = { requestId: '', savedAt: null, votes: {} }

/** Milliseconds between two tries. */
const TRY_AGAIN = 5_000

/** `votes`: as said last, sent or not. `onSent` hears when the cloud has them, and when it refused. */
export function useBallot(voter: AsVoter, round: OwnRound, onSent: () => unknown) {
  const [waiting, setWaiting] = useState<Waiting>(() => ({ ...NONE, ...shelf.read(round.id) }))
  const [trouble, setTrouble] = useState<string | null>(null)
  const now = useRef(waiting)
  const isSending = useRef(false)

  const keep = (next: Waiting) => {
    now.current = next
    if (isEmpty(next)) shelf.drop(round.id)
    else shelf.keep(round.id, next)
    setWaiting(next)
  }

  const flush = async () => {
    const sent = now.current
    if (isSending.current || isEmpty(sent)) return
    isSending.current = true
    try {
      await cloud.member.vote({ requestId: sent.requestId, voter, ground: round.id, votes: sent.votes })
      await onSent()
      keep(without(now.current, sent.votes))
    } catch (thrown) {
      const { code, message } = asCloudError(thrown)
      if (code === 'cloud.unreachable' || code === 'system.busy') return
      setTrouble(message)
      keep(NONE)
      await onSent()
    } finally {
      isSending.current = false
    }
  }
  const latest = useRef(flush)
  latest.current = flush

  const isWaiting = !isEmpty(waiting)
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(() => void latest.current(), TRY_AGAIN)
    return () => clearInterval(timer)
  }, [isWaiting])

  return {
    votes: { ...round.votes, ...waiting.votes },
    isWaiting,
    trouble,
    vote: (statement: string, said: Vote) => {
      setTrouble(null)
      keep({ requestId: makeId(), savedAt: Date.now(), votes: { ...now.current.votes, [statement]: said } })
      void latest.current()
    },
  }
}

/** Votes that were still on this device when the round closed: they did not count. */
export const missedVotes = (round: string): number => Object.keys(shelf.read(round)?.votes ?? {}).length

/** They were read about. */
export const forgetMissed = (round: string): void => shelf.drop(round)

const isEmpty = ({ votes }: Waiting): boolean => Object.keys(votes).length === 0

/** What was said anew while the others were on their way still waits. */
function without(waiting: Waiting, sent: Votes): Waiting {
  const left = Object.entries(waiting.votes).filter(([statement, said]) => sent[statement] !== said)
  return left.length === 0 ? NONE : { ...waiting, requestId: makeId(), votes: Object.fromEntries(left) }
}
