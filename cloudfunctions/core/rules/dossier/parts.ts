/** Short ways to write the parts of a paper, and the words for the ids that papers speak with. */
import type { DossierPart } from '../../../../types/dossier'
import { assignmentIn, papersOf } from '../../../../types/filed'
import type { About } from './subject'

/** A paragraph, or several; nothing when there are no words. */
export const text = (label: string | null, words: string | undefined): DossierPart[] =>
  words ? [{ kind: 'text', label, text: words }] : []

/** One line each; `none` is said when there are none, else nothing is. */
export const list = (label: string, items: readonly string[], none?: string): DossierPart[] => {
  if (items.length > 0) return [{ kind: 'list', label, items: [...items] }]
  return text(label, none)
}

/** Labels with their words, side by side. */
export const facts = (...rows: readonly (readonly [label: string, text: string])[]): DossierPart => ({
  kind: 'facts',
  rows: rows.map(([label, words]) => ({ label, text: words })),
})

/** `columns`: label and how wide it is against the others. */
export const table = (
  label: string | null,
  columns: readonly (readonly [label: string, share: number])[],
  rows: readonly (readonly string[])[],
): DossierPart => ({
  kind: 'table',
  label,
  columns: columns.map(([name, share]) => ({ label: name, share })),
  rows: rows.map((row) => [...row]),
})

/** Nothing when there are none. */
export const photos = (files: readonly string[], label = '照片'): DossierPart[] =>
  files.length === 0 ? [] : [{ kind: 'photos', label, photos: [...files] }]

/** The words of a point of the outcome. */
export const pointIn = ({ topic }: About, id: string): string =>
  papersOf(topic.file, 'outcome')
    .flatMap(({ paper }) => paper.points)
    .filter((point) => point.id === id)
    .at(-1)?.text ?? id

/** What an assignment is about, and whose it is. */
export function sayAssignment(about: About, id: string): string {
  const found = assignmentIn(about.topic.file, id)
  if (!found) return id
  return `${found.points.map((point) => pointIn(about, point)).join('；')}（${found.department.name}，${found.owner}）`
}

/** A concern by its number, for the station in its author's words. */
export function concernIn({ topic, reader }: About, id: string): string {
  const found = topic.gathered.find(({ concern }) => concern === id)
  if (!found) return id
  return reader.isStation ? `${found.number}　${found.title}` : `诉求 ${found.number}`
}
