/** The pictures of a dossier: all of them in their order, and the dossier with each put in another's place. */
import type { Dossier, DossierPart } from '../../../../types/dossier'

const partsOf = ({ sections }: Dossier): readonly DossierPart[] =>
  sections.flatMap(({ pieces }) => pieces.flatMap(({ parts }) => parts))

/** Each once. */
export const photosIn = (dossier: Dossier): readonly string[] => [
  ...new Set(partsOf(dossier).flatMap((part) => (part.kind === 'photos' ? part.photos : []))),
]

/** File ids become what `links` has for them; one that has none is left out. */
export const withLinks = (dossier: Dossier, links: ReadonlyMap<string, string>): Dossier => ({
  ...dossier,
  sections: dossier.sections.map((section) => ({
    ...section,
    pieces: section.pieces.map((piece) => ({
      ...piece,
      parts: piece.parts.map((part) =>
        part.kind === 'photos' ? { ...part, photos: part.photos.flatMap((file) => links.get(file) ?? []) } : part,
      ),
    })),
  })),
})
