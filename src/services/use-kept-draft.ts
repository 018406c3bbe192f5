/** A draft at hand, saved shortly after each change and when its form goes away. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Kept, Shelf } from './kept-drafts'
import { makeId } from './make-id'

/** Long enough not to write at each key, short enough to lose nothing that matters. */
const SAVE_AFTER = 400

/** What the form may say about saving. */
export type Saving = 'untouched' | 'saving' | 'saved' | 'failed'

/**
 * `begin` gives the draft with which the form opens, kept or new. Use with `key={id}` so that each matter has its own. `isOneMatter`:
 * the request id stays while the words change, so that a matter whose answer was lost is not handed in twice.
 */
export const useKeptDraft = <Draft extends Kept>(
  shelf: Shelf<Draft>,
  id: string,
  begin: () => Draft,
  isOneMatter = false,
) => {
  const [draft, setDraft] = useState<Draft>(begin)
  const [saving, setSaving] = useState<Saving>(draft.savedAt === null ? 'untouched' : 'saved')
  const unsaved = useRef<Draft | null>(null)

  const save = useCallback(() => {
    if (unsaved.current === null) return
    const isKept = shelf.keep(id, { ...unsaved.current, savedAt: Date.now() })
    unsaved.current = null
    setSaving(isKept ? 'saved' : 'failed')
  }, [shelf, id])

  useEffect(() => {
    if (unsaved.current === null) return undefined
    const timer = setTimeout(save, SAVE_AFTER)
    return () => clearTimeout(timer)
  })
  useEffect(() => () => save(), [save])

  const change = useCallback(
    (part: Partial<Draft>) => {
      setSaving('saving')
      setDraft((before) => {
        const after = { ...before, ...part, ...(isOneMatter ? {} : { requestId: makeId() }) }
        unsaved.current = after
        return after
      })
    },
    [isOneMatter],
  )

  const forget = useCallback(() => {
    unsaved.current = null
    shelf.drop(id)
  }, [shelf, id])

  /** What stood here is dealt with: the next matter begins. */
  const beginNext = useCallback(
    (next: Draft) => {
      forget()
      setDraft(next)
      setSaving('untouched')
    },
    [forget],
  )

  return { draft, saving, change, forget, save, beginNext }
}
