/** Finds the table in a sheet as people make them: below a title, with headings over two rows, with empty rows in between. */
import { COLUMN_KEYS, COLUMNS, type Column, columnOf } from './columns'

/** What stands in a cell; a day is midnight UTC of that day, as Excel's dates are read. */
export type Cell = string | number | Date | null

/** A row of a sheet with its number as Excel shows it; a merged cell's content stands in each of its places. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** A row's cells by what they are. */
export interface TableRow {
  readonly row: number
  readonly cells: { readonly [Key in Column]?: Cell }
}

/** The table, or in one sentence why there is none. `unknown`: headings that nobody knows. */
export type ReadTable =
  | {
      readonly ok: true
      readonly rows: readonly TableRow[]
      readonly unknown: readonly string[]
      readonly empty: number
    }
  | { readonly ok: false; readonly row: number; readonly says: string }

/** Rows above the table: a title, who filled it in, on which day. */
const ABOVE = 15

/** With fewer headings of ours a row is no row of headings. */
const LEAST = 3

/** What a cell says as text. */
export const wordsIn = (cell: Cell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : cell instanceof Date
      ? cell.toISOString().slice(0, 10)
      : String(cell).trim()

const isEmpty = (cells: readonly Cell[]): boolean => cells.every((cell) => wordsIn(cell) === '')

/** See the file's purpose. */
export function readTable(sheet: readonly SheetRow[]): ReadTable {
  const head = headOf(sheet)
  if (!head) {
    return {
      ok: false,
      row: sheet[0]?.row ?? 1,
      says: '没有找到表头。请下载模板，把名单填到模板里，不要改动表头那一行。',
    }
  }
  const columns = head.cells.map((cell) => columnOf(wordsIn(cell)))
  const lacking = COLUMN_KEYS.filter((key) => COLUMNS[key].isNeeded && !columns.includes(key))
  if (lacking.length > 0) {
    const names = lacking.map((key) => `“${COLUMNS[key].heading}”`).join('、')
    return { ok: false, row: head.row, says: `表头里没有${names}这一列，请照模板补上。` }
  }
  const twice = COLUMN_KEYS.find((key) => columns.filter((each) => each === key).length > 1)
  if (twice) {
    return { ok: false, row: head.row, says: `表头里“${COLUMNS[twice].heading}”有两列，请只留一列。` }
  }
  const below = sheet.filter(({ row }) => row > head.row)
  const filled = below.filter(({ cells }) => !isEmpty(cells))
  return {
    ok: true,
    rows: filled.map(({ row, cells }) => ({ row, cells: byColumn(columns, cells) })),
    unknown: head.cells.map(wordsIn).filter((words, at) => words !== '' && columns[at] === null),
    empty: below.length - filled.length,
  }
}

/** The row with most headings of ours; of headings merged over two rows the lower one, which has the finer names. */
function headOf(sheet: readonly SheetRow[]): SheetRow | null {
  let best: { readonly row: SheetRow; readonly known: number } | null = null
  for (const row of sheet.filter(({ cells }) => !isEmpty(cells)).slice(0, ABOVE)) {
    const known = new Set(row.cells.map((cell) => columnOf(wordsIn(cell))).filter((key) => key !== null)).size
    if (known >= LEAST && known >= (best?.known ?? 0)) best = { row, known }
  }
  return best?.row ?? null
}

const byColumn = (columns: readonly (Column | null)[], cells: readonly Cell[]): TableRow['cells'] =>
  Object.fromEntries(columns.flatMap((key, at) => (key === null ? [] : [[key, cells[at] ?? null] as const])))
