/** How an official Chinese file looks (GB/T 9704-2012): paper, margins, fonts and sizes. */
import { AlignmentType, convertMillimetersToTwip, type IStylesOptions, LineRuleType } from 'docx'

/** The paper and its margins, and what is left between them (GB/T 9704-2012, 5.1 and 5.2.1: 156 × 225 mm), in twips. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    right: convertMillimetersToTwip(26),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    footer: convertMillimetersToTwip(24),
  },
} as const

/** Between the margins. */
export const TEXT_WIDTH = convertMillimetersToTwip(156)

/** Chinese letters in the named font, Latin ones and figures in Times New Roman. */
export const fontOf = (eastAsia: '仿宋' | '宋体' | '黑体' | '楷体') => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})

/** Half points: 小初 36, 二号 22, 三号 16, 四号 14, 小四 12, 五号 10.5. */
export const SIZES = { cover: 72, title: 44, body: 32, page: 28, facts: 24, table: 21 } as const

/** 22 lines on 225 mm are 29 points each; the lines of tables are as much higher than their letters. */
export const LINES = {
  body: { line: 29 * 20, lineRule: LineRuleType.EXACT },
  facts: { line: 22 * 20, lineRule: LineRuleType.EXACT },
  table: { line: 18 * 20, lineRule: LineRuleType.EXACT },
} as const

/** Two letters of the body. */
export const INDENT = { firstLine: 2 * 16 * 20 } as const

/** The styles of lines in a cell: of a table, and of labelled facts, which are larger. */
export const CELL_STYLES = { table: 'CellOfTable', facts: 'CellOfFacts' } as const

/** Black throughout; headings in 黑体 and 楷体 as the standard has them (7.3.3). */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: fontOf('仿宋'), size: SIZES.body, color: '000000', language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { ...LINES.body, before: 0, after: 0 } },
    },
    heading1: {
      run: { font: fontOf('黑体'), size: SIZES.body, bold: false, color: '000000' },
      paragraph: { spacing: { ...LINES.body, before: 0, after: 0 }, keepNext: true },
    },
    heading2: {
      run: { font: fontOf('楷体'), size: SIZES.body, bold: true, color: '000000' },
      paragraph: { spacing: { ...LINES.body, before: 120, after: 0 }, keepNext: true },
    },
    title: {
      run: { font: fontOf('宋体'), size: SIZES.title, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 200 } },
    },
  },
  paragraphStyles: [
    { id: CELL_STYLES.table, name: '表格', run: { size: SIZES.table }, paragraph: { spacing: LINES.table } },
    { id: CELL_STYLES.facts, name: '表格（要项）', run: { size: SIZES.facts }, paragraph: { spacing: LINES.facts } },
  ],
}
