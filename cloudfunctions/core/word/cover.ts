/** The sheets around the papers: cover, catalogue, closing sheet. */
import { AlignmentType, HeadingLevel, PageReference, Paragraph, type Table, TextRun } from 'docx'
import { catalogueOf, type Dossier } from '../../../types/dossier'
import { bodyLine } from './parts'
import { CELL_STYLES, fontOf, LINES, SIZES } from './styles'
import { type Cell, cellLine, tableOf } from './tables'

/** Where a piece begins, for the catalogue's page numbers. */
export const pieceMark = (number: number): string => `piece-${number}`

/** 封面. */
export const coverBlocks = ({ council, title, cover }: Dossier): (Paragraph | Table)[] => [
  centred(council, { size: SIZES.title, before: 1200 }),
  centred('议　事　档　案', { size: SIZES.cover, before: 900, after: 900 }),
  centred(title, { size: SIZES.title, after: 1200 }),
  tableOf({
    shares: [1, 3],
    head: null,
    isFacts: true,
    rows: [...cover.rows.map(({ label, text }) => [label, text]), ...cover.blank.map((label) => [label, ''])],
  }),
]

const centred = (
  words: string,
  { size, before = 0, after = 0 }: { size: number; before?: number; after?: number },
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after, line: Math.round(size * 10 * 1.4), lineRule: LINES.body.lineRule },
    children: [new TextRun({ text: words, size, bold: true, font: fontOf('宋体') })],
  })

/** 卷内目录: the page of each piece stands beside it. */
export function catalogueBlocks(dossier: Dossier): (Paragraph | Table)[] {
  const rows = catalogueOf(dossier).map(({ number, title, by, day }): readonly Cell[] => [
    String(number),
    title,
    by,
    day,
    [pageOf(number)],
  ])
  return [
    sheetTitle('卷 内 目 录'),
    tableOf({ shares: [2, 6, 6, 5, 2], head: ['件号', '题名', '责任者', '日期', '页号'], rows }),
  ]
}

const pageOf = (number: number): Paragraph =>
  new Paragraph({
    style: CELL_STYLES.table,
    children: [new PageReference(pieceMark(number), { hyperlink: true })],
  })

/** 备考表: what the file says of itself, and lines for the archivist. */
export const closingBlocks = ({ closing }: Dossier): (Paragraph | Table)[] => [
  sheetTitle('备 考 表'),
  ...closing.says.map((says) => bodyLine(says)),
  new Paragraph({ children: [] }),
  tableOf({
    shares: [1, 3],
    head: null,
    isFacts: true,
    rows: closing.blank.map((label): readonly Cell[] => [
      label,
      Array.from({ length: label.includes('说明') ? 5 : 2 }, () => cellLine('')),
    ]),
  }),
]

const sheetTitle = (words: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.TITLE, pageBreakBefore: true, text: words })
