/** The draft of the concern at hand, saved shortly after each change and when the form goes away. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { makeId } from '@/services/make-id'
import { type Draft, dropDraft, keepDraft, newDraft, readDraft } from './draft'

/** Long enough not to write at each key, short enough to lose nothing that matters. */
const SAVE_AFTER = 400

/** What the form may say about saving. */
export type Saving = 'untouched' | 'saving' | 'saved' | 'failed'

/** `suggestion` fills a draft that does not exist yet. Use with `key={concern}` so that each concern has its own. */
export const useDraft = (concern: string, suggestion: { title: string; summary: string }) => {
  const [draft, setDraft] = useState<Draft>(() => readDraft(concern) ?? newDraft(suggestion))
  const [saving, setSaving] = useState<Saving>(draft.savedAt === null ? 'untouched' : 'saved')
  const unsaved = useRef<Draft | null>(null)

  const save = useCallback(() => {
    if (unsaved.current === null) return
    const isKept = keepDraft(concern, { ...unsaved.current, savedAt: Date.now() })
    unsaved.current = null
    setSaving(isKept ? 'saved' : 'failed')
  }, [concern])

  useEffect(() => {
    if (unsaved.current === null) return undefined
    const timer = setTimeout(save, SAVE_AFTER)
    return () => clearTimeout(timer)
  })
  useEffect(() => () => save(), [save])

  const change = useCallback((part: Partial<Draft>) => {
    setSaving('saving')
    setDraft((before) => {
      const after = { ...before, ...part, requestId: makeId() }
      unsaved.current = after
      return after
    })
  }, [])

  const forget = useCallback(() => {
    unsaved.current = null
    dropDraft(concern)
  }, [concern])

  return { draft, saving, change, forget }
}
