/** Working through a station's inbox: tab, rows, the concern that lies open, and what comes after an action. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { InboxTab } from '~types/desk'
import { leadOf, useBundles } from '../bundles/use-bundles'
import { neighbourOf, nextAfter } from '../list-detail/neighbours'
import type { DoneAction } from './actions'
import { fetchAhead } from './use-concern'
import { useInbox } from './use-inbox'

/** Rows left below the open one before the next page is fetched. */
const FETCH_WHEN_LEFT = 5

/** The tabs of the inbox, and what may belong together. */
export type DeskTab = InboxTab | 'bundles'

/** `done` is the action just taken, to be said; it goes when something else is opened by hand. */
export const useDesk = (place: string | undefined, opened: string | null = null) => {
  const client = useQueryClient()
  const [tab, setTab] = useState<DeskTab>('waiting')
  const [selected, setSelected] = useState<string | null>(opened)
  const [done, setDone] = useState<DoneAction | null>(null)
  const inbox = useInbox(place, tab === 'bundles' ? 'waiting' : tab)
  const { query, first } = inbox
  const bundles = useBundles(place)
  const leads = (bundles.data?.bundles ?? []).flatMap((bundle) => leadOf(bundle) ?? []).map((id) => ({ id }))
  // What is worked through, row by row.
  const rows: readonly { readonly id: string }[] = tab === 'bundles' ? leads : inbox.rows

  const at = rows.findIndex((row) => row.id === selected)
  const isNearEnd = tab !== 'bundles' && at !== -1 && rows.length - at <= FETCH_WHEN_LEFT
  const { hasNextPage, isFetching, fetchNextPage } = query
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetching) void fetchNextPage()
  }, [isNearEnd, hasNextPage, isFetching, fetchNextPage])

  const following = neighbourOf(rows, selected, 1)
  useEffect(() => {
    if (tab === 'waiting' && selected !== null && following !== null) fetchAhead(client, following)
  }, [client, tab, selected, following])

  const open = (id: string | null) => {
    setDone(null)
    setSelected(id)
  }
  return {
    query,
    bundles,
    rows,
    inboxRows: inbox.rows,
    tab,
    place: first?.place ?? null,
    counts: first?.counts ?? null,
    selected,
    done,
    open,
    changeTab: (next: DeskTab) => {
      setTab(next)
      open(null)
    },
    /** Opens the row above or below; gives its id, null at the ends. */
    move: (step: 1 | -1): string | null => {
      const id = neighbourOf(rows, selected, step)
      if (id !== null) open(id)
      return id
    },
    /** After an action, or to leave a concern as it is: on to the next that still waits. */
    goOn: (action: DoneAction | null, gone: readonly string[] = []) => {
      const left = rows.filter(({ id }) => id === selected || !gone.includes(id))
      setSelected(selected === null ? null : nextAfter(left, selected))
      setDone(action)
    },
  }
}

/** What {@link useDesk} gives. */
export type Desk = ReturnType<typeof useDesk>
