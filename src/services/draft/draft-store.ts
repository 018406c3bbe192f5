/** The one draft of this person on this phone: every change is written down shortly after, and read back when the app opens. */
import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { storedFor } from '../stored-for'
import { type Draft, type DraftPhoto, emptyDraft, hasContent } from './draft'
import { dropPhoto } from './photo-shelf'
import { readDraft } from './read-draft'

const KEY = 'draft'
/** Long enough to join the letters of a word, short enough that closing the app loses nothing worth naming. */
const WRITE_AFTER = 300

interface DraftStore {
  readonly draft: Draft
  /** Whether this draft was there when the app opened: the page then says so. */
  readonly isRestored: boolean
  /** Why the draft came back into the form after it had been submitted. */
  readonly refusal: Refusal | null
}

/** What the cloud said against a draft, and the path of the field that is to blame. */
export interface Refusal {
  readonly says: string
  readonly field: string | null
}

const begin = (): DraftStore => {
  const kept = readDraft(Taro.getStorageSync(storedFor(KEY)))
  return { draft: kept ?? emptyDraft(), isRestored: kept !== null && hasContent(kept), refusal: null }
}

const useDraftStore = create<DraftStore>(begin)

let timer: ReturnType<typeof setTimeout> | undefined

/** Writes the draft down now; called when the page or the app goes away. */
export const saveDraftNow = (): void => {
  clearTimeout(timer)
  try {
    Taro.setStorageSync(storedFor(KEY), JSON.stringify(useDraftStore.getState().draft))
  } catch {
    // A full phone: the draft stays in memory, and sending works as ever.
  }
}

useDraftStore.subscribe(() => {
  clearTimeout(timer)
  timer = setTimeout(saveDraftNow, WRITE_AFTER)
})

/** The draft, drawn anew at each change. */
export const useDraft = (): Draft => useDraftStore((store) => store.draft)

/** See {@link DraftStore}. */
export const useIsDraftRestored = (): boolean => useDraftStore((store) => store.isRestored)

/** See {@link DraftStore}. */
export const useDraftRefusal = (): Refusal | null => useDraftStore((store) => store.refusal)

/** The draft as it is at this moment. */
export const currentDraft = (): Draft => useDraftStore.getState().draft

/** Changes what is named and leaves the rest. */
export const changeDraft = (patch: Partial<Omit<Draft, 'requestId'>>): void =>
  useDraftStore.setState(({ draft }) => ({ draft: { ...draft, ...patch } }))

/** Changes one photo of the draft with this request id; if it was removed or the draft is over, nothing happens. */
export const changePhoto = (requestId: string, key: string, patch: Partial<DraftPhoto>): void =>
  useDraftStore.setState(({ draft }) => ({
    draft:
      draft.requestId === requestId
        ? { ...draft, photos: draft.photos.map((photo) => (photo.key === key ? { ...photo, ...patch } : photo)) }
        : draft,
  }))

/** Begins the next draft, when `requestId` is the current one: it has its receipt or waits in the outbox. */
export const finishDraft = (requestId: string): void => {
  if (currentDraft().requestId !== requestId) return
  useDraftStore.setState(({ draft }) => ({ draft: emptyDraft(draft), isRestored: false, refusal: null }))
  saveDraftNow()
}

/** The matter was received earlier with another text: what was written since stays, as the beginning of another concern. */
export const renewDraft = (requestId: string): void => {
  if (currentDraft().requestId !== requestId) return
  useDraftStore.setState(({ draft }) => ({
    draft: {
      ...draft,
      requestId: emptyDraft().requestId,
      photos: draft.photos.map((photo) => ({ ...photo, fileId: null, state: 'waiting' as const })),
    },
  }))
  saveDraftNow()
}

/** Throws away what was written, pictures included; the person asked for it. */
export const clearDraft = (): void => {
  const { draft } = useDraftStore.getState()
  for (const photo of draft.photos) dropPhoto(photo.key)
  finishDraft(draft.requestId)
}

/** Takes up a draft again that was on its way and needs a change; the form says why. */
export const resumeDraft = (draft: Draft, refusal: Refusal | null): void => {
  useDraftStore.setState({ draft, isRestored: true, refusal })
  saveDraftNow()
}
