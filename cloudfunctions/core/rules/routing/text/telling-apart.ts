/** Letters by which neighbouring villages are told apart (前蔡村, 后蔡村): another one is another village, not a slip. */

const LETTERS = new Set(
  Array.from('东西南北上下前后左右中内外里大小新老旧高低一二三四五六七八九十头尾', (letter) => letter.charCodeAt(0)),
)

/** Whether a letter tells neighbours apart. */
export const isTellingApart = (letter: number): boolean => LETTERS.has(letter)

const unitsOf = (letters: string): ReadonlySet<number> => new Set(Array.from(letters, (letter) => letter.charCodeAt(0)))

/** Before a letter of {@link LETTERS} these make a word of their own (路上, 这里, 以后), so a name may begin behind it. */
const ENDS_A_WORD: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  [
    ['上', '路街镇村县乡晚早网马身山线以社会桥河床'],
    ['下', '底楼一以地乡山桥手脚'],
    ['里', '村家这那哪城公院屋县乡镇社店手夜'],
    ['前', '以之目门年天日面提'],
    ['后', '以之然最年天雨面背'],
    ['中', '其当集家途'],
    ['外', '以另门例之国'],
    ['内', '以之县国'],
    ['小', '从大'],
    ['大', '最很太多重'],
    ['新', '最重从'],
    ['高', '最太提很'],
    ['低', '最太很'],
    ['东', '村路房山'],
    ['西', '东村路山江'],
    ['南', '村路东西河云湖'],
    ['北', '村路东西河湖'],
    ['头', '两里带街村'],
    ['一', '之统唯'],
  ].map(([letter = '', before = '']) => [letter.charCodeAt(0), unitsOf(before)]),
)

const NUMERALS = unitsOf('一二三四五六七八九十百')
const ORDINALS = unitsOf('初第')

/** Whether the name at `from` looks like the rest of a longer one (小|靛坪村) or of a number (初|五一村, 十|五一村). */
export function isCutOff(letters: Uint16Array, from: number): boolean {
  const before = letters[from - 1] ?? 0
  if (from === 0 || before <= 1) return false
  if (NUMERALS.has(letters[from] ?? 0) && (NUMERALS.has(before) || ORDINALS.has(before))) return true
  return isTellingApart(before) && !ENDS_A_WORD.get(before)?.has(letters[from - 2] ?? 0)
}
