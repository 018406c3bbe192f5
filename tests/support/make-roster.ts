/** Makes a roster's Excel file as a clerk would save it. */
import ExcelJS from 'exceljs'
import { COLUMN_KEYS, COLUMNS } from '../../cloudfunctions/core/rules/roster/columns'

/** What a cell may hold. */
export type RosterCell = string | number | Date | null

/** The headings of the template. */
export const ROSTER_HEAD = COLUMN_KEYS.map((key) => COLUMNS[key].heading)

/** The headings in the first row, then the rows; an empty one stays empty. */
export async function makeRoster(rows: readonly (readonly RosterCell[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('名册')
  for (const [at, cells] of [ROSTER_HEAD, ...rows].entries()) sheet.getRow(at + 1).values = [...cells]
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
