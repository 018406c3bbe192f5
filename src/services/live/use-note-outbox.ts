/** Notes that wait for the network: kept on this device, sent in their order, each once however often it is tried. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { asCloudError } from '@/services/cloud/cloud-error'
import { type Kept, shelfOf } from '@/services/kept-drafts'

/** A note on its way; `trouble`: why the cloud does not take it. */
export interface WaitingNote {
  readonly requestId: string
  readonly text: string
  readonly item: string | null
  readonly seat: string | null
  readonly isWritten: boolean
  readonly trouble: string | null
}

interface Outbox extends Kept {
  readonly waiting: readonly WaitingNote[]
}

/** By session, or by the own invitation. */
const shelf = shelfOf<Outbox>('note-outbox')

/** Milliseconds between two tries. */
const TRY_AGAIN = 5_000

/** `send` hands one note to the cloud; `onSent` hears after each that arrived. */
export function useNoteOutbox(id: string, send: (note: WaitingNote) => Promise<unknown>, onSent: () => void) {
  const [waiting, setWaiting] = useState<readonly WaitingNote[]>(() => shelf.read(id)?.waiting ?? [])
  const now = useRef(waiting)
  const isSending = useRef(false)

  const keep = useCallback(
    (next: readonly WaitingNote[]) => {
      now.current = next
      if (next.length === 0) shelf.drop(id)
      else shelf.keep(id, { requestId: '', savedAt: Date.now(), waiting: next })
      setWaiting(next)
    },
    [id],
  )

  const flush = async () => {
    if (isSending.current) return
    isSending.current = true
    try {
      for (const note of now.current.filter(({ trouble }) => trouble === null)) {
        try {
          await send(note)
          keep(now.current.filter(({ requestId }) => requestId !== note.requestId))
          onSent()
        } catch (thrown) {
          const { code, message } = asCloudError(thrown)
          if (code === 'cloud.unreachable' || code === 'system.busy') return
          keep(now.current.map((each) => (each.requestId === note.requestId ? { ...each, trouble: message } : each)))
        }
      }
    } finally {
      isSending.current = false
    }
  }
  const latest = useRef(flush)
  latest.current = flush

  const isWaiting = waiting.some(({ trouble }) => trouble === null)
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(() => void latest.current(), TRY_AGAIN)
    return () => clearInterval(timer)
  }, [isWaiting])

  return {
    waiting,
    add: (note: Omit<WaitingNote, 'trouble'>) => {
      keep([...now.current, { ...note, trouble: null }])
      void latest.current()
    },
    /** Takes one back, to be written anew. */
    drop: (requestId: string) => keep(now.current.filter((note) => note.requestId !== requestId)),
  }
}

/** See {@link useNoteOutbox}. */
export type NoteOutbox = ReturnType<typeof useNoteOutbox>
