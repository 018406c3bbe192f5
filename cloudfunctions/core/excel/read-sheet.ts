/** An Excel file as rows of plain cells, whatever stands in them: formulas by their results, rich texts and links by their words. */
import ExcelJS from 'exceljs'
import { LIMITS } from '../../../types/limits'
import type { Cell, SheetRow } from '../rules/roster/read-table'

/** Columns that are looked at; a roster has a dozen. */
const COLUMNS = 60

/** The rows of the first visible sheet that has any, at most {@link LIMITS.rosterRows} and one more; null when it is no Excel file (xlsx). */
export async function readSheet(bytes: Uint8Array): Promise<readonly SheetRow[] | null> {
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  } catch {
    return null
  }
  const sheet = workbook.worksheets.find(({ state, actualRowCount }) => state === 'visible' && actualRowCount > 0)
  if (!sheet) return []
  const rows: SheetRow[] = []
  sheet.eachRow((row, number) => {
    if (rows.length > LIMITS.rosterRows) return
    const width = Math.min(row.cellCount, COLUMNS)
    const cells = Array.from({ length: width }, (_, at) => plain(row.getCell(at + 1).value))
    rows.push({ row: number, cells })
  })
  return rows
}

function plain(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Date) return value
  if (typeof value === 'boolean') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return plain(value.text)
  if ('error' in value) return value.error
  return plain(value.result)
}
