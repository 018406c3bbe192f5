/** Fills in the name and phone that the person gave before, once for each draft; what they erase stays erased. */
import { useEffect } from 'react'
import { changeDraft, currentDraft } from '@/services/draft/draft-store'
import type { Settings } from '~types/person'

let filledFor: string | null = null

/** `settings` as the cloud keeps them; undefined until known. */
export const usePrefilledPerson = (settings: Settings | undefined): void => {
  useEffect(() => {
    const { requestId, name, phone } = currentDraft()
    if (settings === undefined || filledFor === requestId) return
    filledFor = requestId
    if (name === '' && phone === '') changeDraft({ name: settings.name ?? '', phone: settings.phone ?? '' })
  }, [settings])
}
