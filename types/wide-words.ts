/** Words by which a matter says that it concerns several villages; such a matter is the township's, however small its kind. */

/** The same in every county. What stands around a count and the word for village is quoted with it. */
const AROUND = ['沿线', '周边', '附近', '全镇', '全乡']
const COUNTS = ['各个?', '每个', '所有', '好?几个', '好?多个?', '许多个?', '[两三四五六七八九十]个']
const VILLAGES = ['行政村', '村庄', '村子', '村', '社区']

/** “几个村民”, “各村组” and “两个社区干部” are people and parts of one village. */
const PEOPLE_AND_PARTS = ['民', '干', '医', '组', '小', '支', '委', '主任', '书记', '工作']

const WHOLE_TOWNSHIP = ['全(?:镇|乡|街道)(?!长)', '整个(?:镇|街道|乡(?!下))']
const BETWEEN = ['跨村', '村与村', '村和村', '[两邻]村之间']

const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`

const WIDE = new RegExp(
  [
    `${anyOf(AROUND)}?${anyOf(COUNTS)}${anyOf(VILLAGES)}(?!${PEOPLE_AND_PARTS.join('|')})`,
    ...BETWEEN,
    ...WHOLE_TOWNSHIP,
  ].join('|'),
)

/** The word in a text that says so (“几个村”, “全镇”); null when there is none. */
export const wideWordIn = (text: string): string | null => WIDE.exec(text)?.[0] ?? null
