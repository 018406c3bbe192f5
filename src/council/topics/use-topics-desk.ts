/** Working through a place's topics: place, filter, the topic that lies open, and what was done on the one before. */
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { keepInAddress } from '@/services/address'
import { readParam } from '@/services/read-param'
import type { TopicRow } from '~types/workspace'
import { neighbourOf } from '../list-detail/neighbours'
import { CLOSED, chosenOf, filtersOf } from './filters'
import { useClosedTopics } from './use-closed-topics'
import { useTopics } from './use-topics'

const PAGE = '/council/topics/index'

const NONE: readonly TopicRow[] = []

/** A row of whichever list is shown. */
type Row = Pick<TopicRow, 'id'>

/** Place, filter and open topic stand in the address, so that a reload shows the same. */
export const useTopicsDesk = () => {
  const { params } = useRouter()
  const [place, setPlace] = useState(params.place)
  const [filter, setFilter] = useState(readParam(params.by) ?? null)
  const [selected, setSelected] = useState<string | null>(params.id ?? null)
  const [said, setSaid] = useState('')
  const query = useTopics(place)
  const rows = query.data?.rows ?? NONE
  const filters = filtersOf(rows)
  const current = chosenOf(filters, filter)
  const closed = useClosedTopics(place, current?.key === CLOSED)
  const shown = current?.rows ?? NONE
  const inSight: readonly Row[] = current?.key === CLOSED ? closed.rows : shown

  const open = (id: string | null, says = '') => {
    setSelected(id)
    setSaid(says)
    keepInAddress(PAGE, { id })
  }
  return {
    query,
    rows,
    place,
    filters,
    current,
    /** The closed topics that have come so far; asked for while their filter is chosen. */
    closed,
    /** The rows of the filter. */
    shown,
    /** What the list shows, whichever list it is. */
    inSight,
    selected,
    /** What was done on the topic before this one, when this one opened by itself. */
    said,
    open,
    changePlace: (code: string) => {
      setPlace(code)
      keepInAddress(PAGE, { place: code })
      open(null)
    },
    changeFilter: (key: string) => {
      setFilter(key)
      keepInAddress(PAGE, { by: key })
      open(null)
    },
    /** Opens the row above or below; gives its id, null at the ends. */
    move: (step: 1 | -1): string | null => {
      const id = neighbourOf(inSight, selected, step)
      if (id !== null) open(id)
      return id
    },
  }
}

/** What {@link useTopicsDesk} gives. */
export type TopicsDesk = ReturnType<typeof useTopicsDesk>
