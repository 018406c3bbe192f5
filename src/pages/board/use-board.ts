/** The pages of one board as they are scrolled through, with the figures of its first page. */
import { useEffect, useState } from 'react'
import { cloud } from '@/services/cloud/client'
import { usePaged } from '@/services/use-paged'
import type { Phase } from '~types/method'
import type { BoardPage } from '~types/topic'

/** All phases, or one. */
export type PhaseTab = 'all' | Phase

/** `head` (names and figures) stays while the tab changes, so that nothing above the cards moves. */
export const useBoard = (council: string, tab: PhaseTab) => {
  const query = usePaged(['board', 'list', council, tab], (cursor) =>
    cloud.board.list({ council, ...(tab === 'all' ? {} : { phase: tab }), ...cursor }),
  )
  const first = query.data?.pages[0] ?? null
  const [lastHead, setLastHead] = useState<BoardPage | null>(first)
  useEffect(() => {
    if (first !== null) setLastHead(first)
  }, [first])
  return { query, head: first ?? lastHead, cards: query.data?.pages.flatMap((page) => page.cards) ?? null }
}
