/** What somebody is writing before it is a concern: kept on the phone, whole, until a receipt arrives. */
import type { Council } from '~types/council'
import { makeId } from '../make-id'

/** A chosen picture. `key` finds it on the phone's shelf (photo-shelf.ts); `fileId` is there once the cloud has it. */
export interface DraftPhoto {
  readonly key: string
  /** Its name in cloud storage: nobody can guess it, so nobody can claim the picture as an own one. */
  readonly name: string
  readonly fileId: string | null
  readonly state: 'waiting' | 'uploading' | 'kept' | 'failed'
}

/** The place that the person chose instead of the code's: a county at least, then its council, then the village. */
export interface PlaceChoice {
  readonly county: string
  readonly countyName: string
  /** Null when the person knows the county only: the words or the county decide. */
  readonly council: Council | null
  readonly village: { readonly code: string; readonly name: string } | null
  /** Chosen among the options of an unsure route: the council itself is meant, not only the place. */
  readonly isCouncilMeant: boolean
}

/** A point on the map with the words that the map knows it by. GCJ-02 degrees. */
export interface DraftPoint {
  readonly longitude: number
  readonly latitude: number
}

/** `requestId` is made when the draft begins and stays until a receipt arrives: however often it is sent, it is one concern. */
export interface Draft {
  readonly requestId: string
  readonly scene: string | null
  readonly choice: PlaceChoice | null
  readonly text: string
  readonly title: string
  readonly kind: string | null
  readonly photos: readonly DraftPhoto[]
  readonly placeWords: string
  readonly point: DraftPoint | null
  readonly isNameShown: boolean
  readonly name: string
  readonly phone: string
}

/** A draft with nothing in it yet. `before` hands on what stays the same for the next matter: where the person lives and how to reach them. */
export const emptyDraft = (before?: Draft): Draft => ({
  requestId: makeId(),
  scene: before?.scene ?? null,
  choice: before?.choice ?? null,
  text: '',
  title: '',
  kind: null,
  photos: [],
  placeWords: '',
  point: null,
  isNameShown: before?.isNameShown ?? false,
  name: before?.name ?? '',
  phone: before?.phone ?? '',
})

/** Whether anything was written or chosen that would be a pity to lose. */
export const hasContent = (draft: Draft): boolean =>
  draft.text.trim() !== '' || draft.title.trim() !== '' || draft.placeWords.trim() !== '' || draft.photos.length > 0
