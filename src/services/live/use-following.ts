/** Follows a session: asks every few seconds for what is new only, and keeps the notes that came before. */
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Note } from '~types/live'

/** Milliseconds: as often as somebody looks up. */
const LOOK_AGAIN = 5_000

/** What every answer has. */
interface Following {
  readonly notes: readonly Note[]
  readonly next: string | null
  readonly hasMore: boolean
}

/** `ask` with nothing brings everything. The answer has all notes in the order in which they were said. */
export function useFollowing<Data extends Following>(
  key: readonly string[],
  ask: (after: string | undefined) => Promise<Data>,
) {
  const known = useRef({ notes: new Map<string, Note>(), next: '' })
  const askOn = async (): Promise<Data> => {
    const answer = await ask(known.current.next === '' ? undefined : known.current.next)
    for (const note of answer.notes) known.current.notes.set(note.id, note)
    const isFurther = answer.next !== null && answer.next !== known.current.next
    known.current.next = answer.next ?? ''
    return answer.hasMore && isFurther ? askOn() : answer
  }
  return useQuery({
    queryKey: key,
    queryFn: async (): Promise<Data> => {
      const answer = await askOn()
      const notes = [...known.current.notes.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      return { ...answer, notes }
    },
    staleTime: 0,
    refetchInterval: LOOK_AGAIN,
  })
}
