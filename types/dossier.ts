/** 议事档案: the whole file of a topic as it is printed and kept, the same for the Word document and for the page. */
import * as v from 'valibot'

const labelled = v.object({ label: v.string(), text: v.string() })

/** A piece of a paper. Words are ready to be read; `photos` are file ids when composed, temporary links when they reach the phone. */
export const dossierPartSchema = v.variant('kind', [
  v.object({ kind: v.literal('text'), label: v.nullable(v.string()), text: v.string() }),
  v.object({ kind: v.literal('list'), label: v.string(), items: v.array(v.string()) }),
  v.object({ kind: v.literal('facts'), rows: v.array(labelled) }),
  v.object({
    kind: v.literal('table'),
    label: v.nullable(v.string()),
    /** `share`: how wide, against the others'. */
    columns: v.array(v.object({ label: v.string(), share: v.number() })),
    rows: v.array(v.array(v.string())),
  }),
  v.object({ kind: v.literal('photos'), label: v.string(), photos: v.array(v.string()) }),
])

/** See {@link dossierPartSchema}. */
export type DossierPart = v.InferOutput<typeof dossierPartSchema>

/** 件: one paper (or all of a kind that are read together). `number` runs through the whole dossier; `by` is a body, never a person. */
export const dossierPieceSchema = v.object({
  number: v.number(),
  title: v.string(),
  by: v.string(),
  day: v.string(),
  parts: v.array(dossierPartSchema),
})

/** See {@link dossierPieceSchema}. */
export type DossierPiece = v.InferOutput<typeof dossierPieceSchema>

/** One step of the topic's own method. `says` stands where there is no paper. */
export const dossierSectionSchema = v.object({
  title: v.string(),
  pieces: v.array(dossierPieceSchema),
  says: v.nullable(v.string()),
})

/** See {@link dossierSectionSchema}. */
export type DossierSection = v.InferOutput<typeof dossierSectionSchema>

/**
 * Cover, catalogue (made of the pieces, see `catalogueOf`), a section for each step in the order of the topic's method, the
 * record as the last piece, and the closing sheet (备考表). `blank` lines are for the archivist's hand.
 */
export const dossierSchema = v.object({
  topic: v.string(),
  number: v.string(),
  title: v.string(),
  council: v.string(),
  fileName: v.string(),
  cover: v.object({ rows: v.array(labelled), blank: v.array(v.string()) }),
  sections: v.array(dossierSectionSchema),
  closing: v.object({ says: v.array(v.string()), blank: v.array(v.string()) }),
})

/** See {@link dossierSchema}. */
export type Dossier = v.InferOutput<typeof dossierSchema>

/** 卷内目录: every piece in its order. */
export const catalogueOf = ({ sections }: Pick<Dossier, 'sections'>): readonly DossierPiece[] =>
  sections.flatMap(({ pieces }) => pieces)

/** The dossier as a Word file: where it can be fetched for a while. `left`: pictures that were too many, too large or not to be read. */
export const wordDossierSchema = v.object({ link: v.string(), fileName: v.string(), left: v.number() })

/** See {@link wordDossierSchema}. */
export type WordDossier = v.InferOutput<typeof wordDossierSchema>
