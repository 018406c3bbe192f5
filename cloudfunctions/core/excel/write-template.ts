/** The empty roster to fill in: a sheet with the headings and an example, one that explains each column, one with what may be chosen. */
import ExcelJS from 'exceljs'
import { MEMBER_KIND_LABELS, MEMBER_KINDS } from '../../../types/member'
import { COLUMN_KEYS, COLUMNS, type Column } from '../rules/roster/columns'
import type { RosterNames } from '../rules/roster/named-of'

const WIDTHS: { readonly [Key in Column]?: number } = { councils: 24, postName: 24, place: 22, phone: 16 }

/** Rows for which Excel offers the lists. */
const ROWS = 500

/** “委员类别” and “界别” are chosen from a list in Excel itself; everything stays typeable. */
export async function writeTemplate(names: RosterNames): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const roster = workbook.addWorksheet('委员名册', { views: [{ state: 'frozen', ySplit: 1 }] })
  roster.columns = COLUMN_KEYS.map((key) => ({
    header: COLUMNS[key].heading,
    key,
    width: WIDTHS[key] ?? 14,
    // As text, so that Excel keeps the noughts of a number and turns no date around.
    style: { numFmt: '@' },
  }))
  for (const [at, key] of COLUMN_KEYS.entries()) {
    const cell = roster.getCell(1, at + 1)
    cell.font = { bold: true }
    cell.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: COLUMNS[key].isNeeded ? 'FFF3D9B1' : 'FFEFEFEF' },
    }
  }
  const choices = workbook.addWorksheet('填表说明')
  choices.columns = [
    { header: '列', width: 22 },
    { header: '是否必填', width: 12 },
    { header: '怎么填', width: 90 },
  ]
  for (const key of COLUMN_KEYS) {
    choices.addRow([COLUMNS[key].heading, COLUMNS[key].isNeeded ? '必填' : '选填', COLUMNS[key].explains])
  }
  for (const line of NOTES) choices.addRow(['', '', line])
  addLists(workbook, names)
  const [kinds, trades] = [columnNumber('kinds'), columnNumber('trade')]
  for (let row = 2; row <= ROWS; row += 1) {
    roster.getCell(row, kinds).dataValidation = listOf(`可选内容!$A$2:$A$${MEMBER_KINDS.length + 1}`)
    roster.getCell(row, trades).dataValidation = listOf(`可选内容!$B$2:$B$${names.trades.length + 1}`)
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const NOTES = [
  '一行一位委员，从第 2 行填起，表头不要改。空行会跳过。',
  '导入前会先给您看一遍：哪几行有问题、是什么问题，都写清楚；您确认以后才写入名册。',
  '同一份表导入两次，名册不会变。已经在名册里的委员，空着的格子不改动原来的内容。',
  '表里没有的委员不会从名册里删去。任期提前结束的，请填新的“任期结束”，或在名册里改。',
]

const columnNumber = (key: Column): number => COLUMN_KEYS.indexOf(key) + 1

/** A hint and no prohibition: “住地委员、界别委员” stands in no list. */
const listOf = (range: string): ExcelJS.DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [range],
  showErrorMessage: false,
})

function addLists(workbook: ExcelJS.Workbook, { trades, councils, places }: RosterNames): void {
  const lists = [
    ['委员类别', MEMBER_KINDS.map((kind) => MEMBER_KIND_LABELS[kind])],
    ['界别', trades.map(({ label }) => label)],
    ['固定成员所在议事会', councils.map(({ label }) => label)],
    ['所在地', places.map(({ label }) => label)],
  ] as const
  const sheet = workbook.addWorksheet('可选内容')
  sheet.columns = lists.map(([header]) => ({ header, width: 24 }))
  for (const [at, [, values]] of lists.entries()) {
    for (const [row, value] of values.entries()) sheet.getCell(row + 2, at + 1).value = value
  }
}
