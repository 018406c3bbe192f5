/** Words around a name that say whether the matter is there: ours, a neighbour, an end of a way, somebody's home. */

/** What the words around a name make of it; of two the greater number counts. */
export const ROLE = { matter: 0, ours: 1, near: 2, from: 3, way: 4, home: 5, beside: 6 } as const

/** Nothing says that the matter is elsewhere. */
export const isHere = (role: number): boolean => role <= ROLE.ours

const BEFORE: readonly (readonly [number, string])[] = [
  // So that the last letter of these is not read as a mark of a way.
  [ROLE.matter, '看到 找到 搬到 来到 分到 划到 轮到 自从 以往 甚至'],
  [ROLE.ours, '在 我们 咱们 俺们 咱 俺 我们这 咱这 我们是 现在住 现住 住在 就在'],
  [
    ROLE.beside,
    '隔壁 对面 靠近 紧邻 毗邻 挨着 紧挨 紧挨着 邻近 临近 紧靠 旁边是 隔壁是 对面是 隔壁的 对面的 不是 不在 不归 不属于 不属 别发到 别转 相邻的 邻村',
  ],
  [ROLE.way, '从 去 往 到 前往 通往 通向 开往 离 距 距离 至 路过 经过 途经 途径 送到 拉到 运到 去了 去往'],
  // “我是文峰镇的”: the matter’s place as long as no other is named.
  [ROLE.from, '我是 俺是 本人是 本人 我系 听说 人家'],
  [
    ROLE.home,
    '老家 老家是 老家在 我老家在 户口在 户口 户籍 户籍在 户籍地 祖籍 原籍 娘家 娘家在 娘家是 嫁到 嫁在 来自 籍贯 婆家 婆家在 婆家是 亲戚在 出生在 原来住 以前住在 原住',
  ],
]

const AFTER: readonly (readonly [number, string])[] = [
  [ROLE.beside, '隔壁 对面 旁边 旁 斜对面 那边过来 相邻 来的 过来'],
  [ROLE.way, '方向 交界 之间 中间'],
  [ROLE.near, '附近 周边 一带 边上'],
  [ROLE.home, '人氏 户口 户籍 籍 老家 嫁过来 的亲戚 的老家 出来 人在 人住 人现 人家 人嫁 人但 人来 人搬 人娶'],
]

type Marks = ReadonlyMap<string, number>

const marksOf = (rows: readonly (readonly [number, string])[]): Marks =>
  new Map(rows.flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)))

const MARKS_BEFORE = marksOf(BEFORE)
const MARKS_AFTER = marksOf(AFTER)
const LAST_BEFORE = new Set([...MARKS_BEFORE.keys()].map((word) => word.charCodeAt(word.length - 1)))
const FIRST_AFTER = new Set([...MARKS_AFTER.keys()].map((word) => word.charCodeAt(0)))
const LONGEST = 5
const PERSON = '人'.charCodeAt(0)

const wordAt = (letters: Uint16Array, from: number, to: number): string =>
  String.fromCharCode(...letters.subarray(from, to))

/** The role of the name at `from` ≤ i < `to` (its ending included) in the text. */
export function roleOf(letters: Uint16Array, length: number, from: number, to: number): number {
  const before = from > 0 && LAST_BEFORE.has(letters[from - 1] ?? 0) ? roleBefore(letters, from) : ROLE.matter
  const next = letters[to] ?? 0
  if (next === PERSON && (to + 1 >= length || (letters[to + 1] ?? 0) <= 1)) return Math.max(before, ROLE.home)
  return Math.max(before, to < length && FIRST_AFTER.has(next) ? roleAfter(letters, length, to) : ROLE.matter)
}

function roleBefore(letters: Uint16Array, from: number): number {
  for (let size = Math.min(LONGEST, from); size > 0; size -= 1) {
    const role = MARKS_BEFORE.get(wordAt(letters, from - size, from))
    if (role !== undefined) return role
  }
  return ROLE.matter
}

function roleAfter(letters: Uint16Array, length: number, to: number): number {
  for (let size = Math.min(LONGEST, length - to); size > 0; size -= 1) {
    const role = MARKS_AFTER.get(wordAt(letters, to, to + size))
    if (role !== undefined) return role
  }
  return ROLE.matter
}
