/** The parts of a paper as Word's paragraphs and tables. */
import { Paragraph, type Table, TextRun } from 'docx'
import type { DossierPart } from '../../../types/dossier'
import { type Picture, pictureTable } from './pictures'
import { fontOf, INDENT, LINES } from './styles'
import { tableOf } from './tables'

/** The pictures that can be embedded, by file id. */
export type Pictures = ReadonlyMap<string, Picture>

/** One part; a table is followed by a little room. */
export function partBlocks(part: DossierPart, pictures: Pictures): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'text':
      return textBlocks(part)
    case 'list':
      return [...labelLine(part.label), ...part.items.map((item, at) => bodyLine(`${at + 1}. ${item}`))]
    case 'facts':
      return [
        tableOf({
          shares: [1, 3],
          head: null,
          rows: part.rows.map(({ label, text }) => [label, text]),
          isFacts: true,
        }),
        room(),
      ]
    case 'table':
      return [
        ...(part.label === null ? [] : labelLine(part.label)),
        tableOf({
          shares: part.columns.map(({ share }) => share),
          head: part.columns.map(({ label }) => label),
          rows: part.rows,
        }),
        room(),
      ]
    case 'photos':
      return photoBlocks(part, pictures)
  }
}

/** One paragraph of the body, its first line moved in by two letters. */
export const bodyLine = (words: string, label: string | null = null): Paragraph =>
  new Paragraph({ indent: INDENT, children: [...(label === null ? [] : [labelRun(label)]), new TextRun(words)] })

const labelRun = (label: string): TextRun => new TextRun({ text: `${label}：`, font: fontOf('黑体') })

/** The label stands before the first line. */
const textBlocks = ({ label, text }: Extract<DossierPart, { kind: 'text' }>): Paragraph[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => bodyLine(line, at === 0 ? label : null))

const labelLine = (label: string): Paragraph[] => [
  new Paragraph({
    indent: INDENT,
    keepNext: true,
    children: [labelRun(label)],
  }),
]

/** Between a table and what follows, so that they do not stick together. */
const room = (): Paragraph => new Paragraph({ spacing: { ...LINES.table, line: 160 }, children: [] })

/** Those that were left out are counted where they would have stood. */
function photoBlocks(
  { label, photos: files }: Extract<DossierPart, { kind: 'photos' }>,
  pictures: Pictures,
): (Paragraph | Table)[] {
  const shown = files.flatMap((file) => pictures.get(file) ?? [])
  const left = files.length - shown.length
  return [
    ...labelLine(`${label} ${files.length} 张`),
    ...(shown.length === 0 ? [] : [pictureTable(shown, label), room()]),
    ...(left === 0
      ? []
      : [bodyLine(`有 ${left} 张照片没有放进本卷（太多、太大或打不开），可在“码上协商”议题办理页查看。`)]),
  ]
}
