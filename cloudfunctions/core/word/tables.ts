/** Tables of a Word file: ruled, as wide as the text, their head repeated on each page. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { CELL_STYLES, fontOf, TEXT_WIDTH } from './styles'

/** What stands in a cell: words, or paragraphs that are already made. */
export type Cell = string | readonly Paragraph[]

/** `shares`: how wide the columns are against each other; `head` null: no head; `isRuled` false: no lines. */
export interface TableShape {
  readonly shares: readonly number[]
  readonly head: readonly string[] | null
  readonly rows: readonly (readonly Cell[])[]
  readonly isRuled?: boolean
  /** Labels on the left with their words beside them: few, and kept on one page. */
  readonly isFacts?: boolean
}

/** See {@link TableShape}. */
export function tableOf({ shares, head, rows, isRuled = true, isFacts = false }: TableShape): Table {
  const widths = widthsOf(shares)
  const line = { style: isRuled ? BorderStyle.SINGLE : BorderStyle.NONE, size: 4, color: '000000' }
  const rowOf = (cells: readonly Cell[], isHead: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      keepNext,
      children: cells.map((cell, at) =>
        cellOf(cell, widths[at] ?? 0, { isLabel: isHead || (isFacts && at === 0), isFacts }),
      ),
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      ...(head ? [rowOf(head, true, true)] : []),
      ...rows.map((cells, at) => rowOf(cells, false, isFacts && at < rows.length - 1)),
    ],
  })
}

const widthsOf = (shares: readonly number[]): number[] => {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / all))
}

const cellOf = (cell: Cell, width: number, looks: CellLooks): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
    children: typeof cell === 'string' ? cell.split('\n').map((words) => cellLine(words, looks)) : [...cell],
  })

/** How the words of a cell look. */
interface CellLooks {
  readonly isLabel?: boolean
  readonly isFacts?: boolean
}

/** One line of a cell. */
export const cellLine = (words: string, { isLabel = false, isFacts = false }: CellLooks = {}): Paragraph =>
  new Paragraph({
    style: isFacts ? CELL_STYLES.facts : CELL_STYLES.table,
    children: [new TextRun(isLabel ? { text: words, font: fontOf('黑体') } : words)],
  })
