/** The days of a term as people write them: Excel's own dates, “2022年1月15日”, “2022.1”, “２０２２－０１－１５”. */
import { DAY } from '../china-time'
import { type Cell, wordsIn } from './read-table'

/** First and last moment of what was written: of a day, a month or a year. */
export interface Span {
  readonly from: number
  readonly until: number
}

/** Years of a term that anybody in office can have. */
const [EARLIEST, LATEST] = [1990, 2100]

/** Excel counts days from here (1900 date system, ECMA-376 18.17.4.1); figures in this range are dates without a date's format. */
const EXCEL_BEGINS = Date.UTC(1899, 11, 30)
const SERIAL = { least: 32_000, most: 73_000 } as const

/** Null when nobody can say which day it is. */
export function readDay(cell: Cell | undefined): Span | null {
  if (cell instanceof Date) return ofDate(cell)
  if (typeof cell === 'number' && cell >= SERIAL.least && cell <= SERIAL.most) {
    return ofDate(new Date(EXCEL_BEGINS + Math.floor(cell) * DAY))
  }
  const words = wordsIn(cell).normalize('NFKC').replace(/\s/g, '')
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(words)
  const written = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:(?:月|[-/.])(?:(\d{1,2})日?)?)?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(
    words,
  )
  const [, year, month, day] = compact ?? written ?? []
  // A figure “2022.1” may be January or, its zero lost, October.
  if (typeof cell === 'number' && !compact) return null
  return year === undefined || month === undefined ? null : spanOf(Number(year), Number(month), day)
}

const ofDate = (date: Date): Span | null =>
  spanOf(date.getUTCFullYear(), date.getUTCMonth() + 1, String(date.getUTCDate()))

function spanOf(year: number, month: number, day: string | undefined): Span | null {
  const first = Date.UTC(year, month - 1, day === undefined ? 1 : Number(day))
  const isReal = new Date(first).getUTCMonth() === month - 1 && year >= EARLIEST && year <= LATEST
  if (!isReal) return null
  const last = day === undefined ? Date.UTC(year, month, 1) : first + DAY
  return { from: first - CHINA, until: last - CHINA - 1 }
}

/** China's clocks are eight hours before UTC. */
const CHINA = 8 * 60 * 60 * 1000
