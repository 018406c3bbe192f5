/** Timers of the platform: seven fields (second, minute, hour, day, month, weekday, year), read in UTC+8. */

/** A schedule that was understood: for each field the values it admits, `null` for any. */
export type Schedule = readonly (ReadonlySet<number> | null)[]

interface Field {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly words?: readonly string[]
}

const FIELDS: readonly Field[] = [
  { name: '秒', from: 0, to: 59 },
  { name: '分', from: 0, to: 59 },
  { name: '时', from: 0, to: 23 },
  { name: '日', from: 1, to: 31 },
  {
    name: '月',
    from: 1,
    to: 12,
    words: ['', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  { name: '星期', from: 0, to: 6, words: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
  { name: '年', from: 1970, to: 2099 },
]
const DAY = 3
const WEEKDAY = 5
const CHINA_OFFSET = 8 * 3600_000

function readNumber(text: string, field: Field): number {
  const word = field.words?.indexOf(text.toUpperCase()) ?? -1
  const value = word >= 0 ? word : Number(text)
  if (!Number.isInteger(value) || text === '' || value < field.from || value > field.to) {
    throw new Error(`定时触发器的「${field.name}」字段写错了：${text}`)
  }
  return value
}

function readPart(part: string, field: Field): readonly number[] {
  const [range = '', stepText] = part.split('/')
  const step = stepText === undefined ? 1 : Number(stepText)
  if (!Number.isInteger(step) || step < 1) throw new Error(`定时触发器的「${field.name}」字段写错了：${part}`)
  const [first = '', last] = range === '*' ? [String(field.from), String(field.to)] : range.split('-')
  const from = readNumber(first, field)
  const end = last !== undefined ? readNumber(last, field) : stepText !== undefined ? field.to : from
  const values: number[] = []
  for (let value = from; value <= end; value += step) values.push(value)
  return values
}

/** Reads a schedule such as `0 *\/5 * * * * *`; throws with the name of the field that is wrong. */
export function parseSchedule(text: string): Schedule {
  const parts = text.trim().split(/\s+/)
  if (parts.length !== FIELDS.length) throw new Error(`定时触发器要写 7 段（秒 分 时 日 月 星期 年），现在是：${text}`)
  return FIELDS.map((field, index) => {
    const part = parts[index] ?? '*'
    return part === '*' ? null : new Set(part.split(',').flatMap((piece) => readPart(piece, field)))
  })
}

/** Whether the timer fires in the second of `time` (milliseconds). Day and weekday, when both are given, are alternatives. */
export function isDue(schedule: Schedule, time: number): boolean {
  const date = new Date(time + CHINA_OFFSET)
  const values = [
    date.getUTCSeconds(),
    date.getUTCMinutes(),
    date.getUTCHours(),
    date.getUTCDate(),
    date.getUTCMonth() + 1,
    date.getUTCDay(),
    date.getUTCFullYear(),
  ]
  const admits = (index: number) => schedule[index]?.has(values[index] ?? -1) ?? true
  const isDayGiven = schedule[DAY] !== null && schedule[WEEKDAY] !== null
  const isRightDay = isDayGiven ? admits(DAY) || admits(WEEKDAY) : admits(DAY) && admits(WEEKDAY)
  return isRightDay && [0, 1, 2, 4, 6].every(admits)
}
