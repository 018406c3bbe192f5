/** 共性问题: matters that a station or a county may put together, and how concerns are gathered into one topic. */
import * as v from 'valibot'
import { CONCERN_STATES } from './concern'
import { idField, momentField, requestIdField } from './fields'
import { LIMITS } from './limits'
import { positionSchema } from './method'
import { namedPlaceSchema, placeField } from './place'

const versionField = v.pipe(v.number(), v.integer())

/** A concern as somebody saw it: gathered only while it still is of this version. */
const seenConcern = v.object({ concern: idField('诉求编号'), version: versionField })

/** See {@link seenConcern}. */
export type SeenConcern = v.InferOutput<typeof seenConcern>

const areDistinct = (seen: readonly SeenConcern[]): boolean =>
  new Set(seen.map(({ concern }) => concern)).size === seen.length

/** Concerns to be gathered into one topic, each once. */
export const gatheredField = v.pipe(
  v.array(seenConcern, '请重新勾选要一起办的诉求。'),
  v.maxLength(LIMITS.gatheredAtOnce, `一次最多一并办理 ${LIMITS.gatheredAtOnce} 件，其余的请随后并入议题。`),
  v.check((seen) => areDistinct(seen), '同一件诉求勾选了两次，请重新勾选。'),
)

/** Adds waiting concerns to an open topic of the same council. `version`: of the topic, when it was seen. */
export const mergeInput = v.object({
  requestId: requestIdField,
  topic: idField('议题编号'),
  version: v.optional(versionField),
  concerns: v.pipe(gatheredField, v.minLength(1, '请至少勾选一件诉求。')),
})

/** The topic after merging; `people`: whom it concerns, as the board says. */
export const mergeOutput = v.object({ topic: v.string(), version: v.number(), title: v.string(), people: v.number() })

/** See {@link mergeOutput}. */
export type MergeResult = v.InferOutput<typeof mergeOutput>

/** “These are not the same”: said once, they are not suggested together again. */
export const separateInput = v.object({
  place: v.optional(placeField),
  matters: v.pipe(
    v.array(idField('编号')),
    v.transform((ids) => [...new Set(ids)]),
    v.minLength(2, '请至少选两件，才能说它们不是同一件事。'),
    v.maxLength(LIMITS.bundleRows),
  ),
})

/** How many such judgements the station or county keeps now. */
export const separateOutput = v.object({ kept: v.number() })

const row = {
  id: v.string(),
  number: v.string(),
  title: v.string(),
  /** The village, or the township where no village is known. */
  placeName: v.string(),
  /** Whose it is; the county's owner for what is held. */
  councilName: v.string(),
  kindLabel: v.string(),
  /** When it came in, or the topic was opened. */
  day: momentField,
  version: v.number(),
}

/** A matter in a bundle. `excerpt`: the beginning of the resident's words, only for whoever deals with the concern (`isMine`). */
export const bundleRowSchema = v.variant('of', [
  v.object({
    ...row,
    of: v.literal('concern'),
    state: v.picklist(CONCERN_STATES),
    isMine: v.boolean(),
    excerpt: v.nullable(v.string()),
  }),
  v.object({ ...row, of: v.literal('topic'), position: positionSchema }),
])

/** See {@link bundleRowSchema}. */
export type BundleRow = v.InferOutput<typeof bundleRowSchema>

/** `matters` and `councils` count all of it, also rows that are not shown; `likeness` 0..1; `because` in words. */
export const bundleSchema = v.object({
  rows: v.array(bundleRowSchema),
  matters: v.number(),
  councils: v.number(),
  likeness: v.number(),
  because: v.string(),
})

/** See {@link bundleSchema}. */
export type SuggestedBundle = v.InferOutput<typeof bundleSchema>

/** `compared`: matters looked at; `isCut`: there are older ones that were not. */
export const bundlesSchema = v.object({
  place: namedPlaceSchema,
  bundles: v.array(bundleSchema),
  compared: v.number(),
  isCut: v.boolean(),
})

/** See {@link bundlesSchema}. */
export type Bundles = v.InferOutput<typeof bundlesSchema>
