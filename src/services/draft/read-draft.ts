/** Reads a draft that was written down; anything that is not one counts as none. */
import * as v from 'valibot'
import { councilSchema } from '~types/council'
import type { Draft } from './draft'

const photo = v.object({
  key: v.string(),
  name: v.string(),
  fileId: v.nullable(v.string()),
  state: v.picklist(['waiting', 'uploading', 'kept', 'failed']),
})

const choice = v.object({
  county: v.string(),
  countyName: v.string(),
  council: v.nullable(councilSchema),
  village: v.nullable(v.object({ code: v.string(), name: v.string() })),
  isCouncilMeant: v.boolean(),
})

/** The shape of a written draft; the outbox keeps the same. */
export const draftSchema = v.object({
  requestId: v.string(),
  scene: v.nullable(v.string()),
  choice: v.nullable(choice),
  text: v.string(),
  title: v.string(),
  kind: v.nullable(v.string()),
  photos: v.array(photo),
  placeWords: v.string(),
  point: v.nullable(v.object({ longitude: v.number(), latitude: v.number() })),
  isNameShown: v.boolean(),
  name: v.string(),
  phone: v.string(),
})

/** What storage gave → a draft, or null. An upload that was cut off begins again. */
export const readDraft = (kept: unknown): Draft | null => {
  if (typeof kept !== 'string' || kept === '') return null
  try {
    const { success, output } = v.safeParse(draftSchema, JSON.parse(kept))
    return success ? withUploadsAnew(output) : null
  } catch {
    return null
  }
}

/** A photo whose upload was under way is not in the cloud for sure: it waits again. */
export const withUploadsAnew = (draft: Draft): Draft => ({
  ...draft,
  photos: draft.photos.map((one) => (one.state === 'uploading' ? { ...one, state: 'waiting' } : one)),
})
