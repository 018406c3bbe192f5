/** Names of persons, by how they are built and what stands around them. Folded texts only. */
import { type Span, spansOf } from './span'
import {
  ANY_SURNAME,
  GIVEN,
  isWord,
  NEED_PERSON,
  OFFICE,
  PERSON_WORD,
  PLACE_ENDING,
  SURNAME,
  TERRAIN,
  TITLE,
} from './surnames'

const HAN = '[\\u4e00-\\u9fff]'
/** A name begins after something that is no part of a word, or after a word that leads to one. */
const BEGINS = `(?<=^|[^\\u4e00-\\u9fff]|[的和与及由向给对请让被为是把替找同在到从至约])`
const FULL = `${SURNAME}${GIVEN}{1,2}`
const ANY_FULL = `${ANY_SURNAME}${GIVEN}{1,2}`
/** Short surnames at the end of another word: 任何, 本周, 一张, 感谢, 历史. */
const NOT_INSIDE = '(?<![任如几为奈本上下每两四主紧纸扩慌嚣历复枯布补园感答致多也允杜桥房分推江一值这]|其[余]|工作)'
const NO_PLACE = `(?!家?${HAN}?${PLACE_ENDING}(?!长|民))`

/** What follows a name and nothing else: their house, their door, what concerns a household alone. Behind any word (先修王建国家的院墙). */
const THEIRS =
  '(?:家?的(?:院墙|围墙|后墙|院子|大门|房屋|住房|房子|承包地|责任田|宅基地|水窖|老伴|儿子|女儿|父亲|母亲|妻子|丈夫|低保|五保|残疾证|病情|病历|户口|医药费|工资|欠款|补助)|家?(?:门口|门前|大门|房前|屋后|房后|后墙|院墙|院子|地头))'

const NAMES: readonly RegExp[] = [
  // 王某、李某某、赵某林
  new RegExp(`${NOT_INSIDE}${SURNAME}某(?:某|${GIVEN})?(?!${PLACE_ENDING})`, 'g'),
  new RegExp(`${BEGINS}${ANY_SURNAME}某(?:某|${GIVEN})?(?!${PLACE_ENDING}|[种些个单天时处地])`, 'g'),
  // 王姓村民
  new RegExp(
    `${BEGINS}${ANY_SURNAME}姓(?=村民|居民|老人|人家|群众|男子|女子|住户|农户|业主|大|老|一家|两家|夫妻|兄弟)`,
    'g',
  ),
  // 王大爷、李秀兰老人、张建国同志
  new RegExp(`${NOT_INSIDE}${SURNAME}${GIVEN}{0,2}?${TITLE}`, 'g'),
  new RegExp(`${BEGINS}${ANY_SURNAME}${GIVEN}{0,2}?${TITLE}`, 'g'),
  // 老张头
  new RegExp(`(?<![古大最])老${SURNAME}头(?![村社组庄沟湾])`, 'g'),
  // 老王家、小李说
  new RegExp(
    `(?<![古大最])[老小]${SURNAME}(?=家(?!${HAN}?${TERRAIN})|[说讲的和与、，。；）]|反映|提出|夫妻|两口|一家|两家|$)`,
    'g',
  ),
  // 村民王建国、联系人：李强
  new RegExp(`${PERSON_WORD}(?:代表)?[:：为是叫]?\\s?[“"]?(?<name>${ANY_FULL})${NO_PLACE}`, 'g'),
  // 看管员：王建国、组长：李强
  new RegExp(`[员人长][:：]\\s?[“"]?(?<name>${ANY_FULL})${NO_PLACE}`, 'g'),
  // 先修王建国家的院墙、路灯装在王建国门前、王建国的低保
  new RegExp(`${NOT_INSIDE}(?<name>${FULL})(?=${THEIRS})`, 'g'),
  // 王建国家门口、李秀兰反映
  new RegExp(
    `${BEGINS}(?<name>${FULL})(?=家(?!${TERRAIN}|具|庭|电|禽|长)|同志|户(?!外|口|籍|型)|等(?:人|\\d|[一二三四五六七八九十两几])|反映|提出(?!的)|牵头|负责|带头|联系|出面|参加|出工|捐|认为|表示|要求|建议|希望|不?同意|愿意|不愿|患|说|称|的(?:家|房|院|承包|责任田|地里|耕地|大门|围墙|儿|女|父|母)|[（(](?:身份|电话|手机|女|男|\\d))`,
    'g',
  ),
  // 魏家的水窖、王家和李家两家
  new RegExp(
    `${BEGINS}${SURNAME}家(?=的(?:围墙|水窖|房|院|地|墙|树|水管|大门|厕所|鸡|猪|羊|牛|狗|车|人)|[两三几]家|[、和与]${SURNAME}家(?!${TERRAIN})|门口|门前|院墙|房后|房前|后墙|屋后|地里|地头)|(?<=${BEGINS}${SURNAME}家[、和与])${SURNAME}家(?!${TERRAIN}|门)`,
    'g',
  ),
  // 张建国、李秀兰、王强
  new RegExp(
    `${BEGINS}${FULL}(?=[、和与及]${FULL}(?!${PLACE_ENDING}))|(?<=${BEGINS}${FULL}[、和与及])${FULL}(?!${PLACE_ENDING})`,
    'g',
  ),
]

/** Built like a name, with nothing around it that tells. */
const BUILT_LIKE_ONE = new RegExp(`${NOT_INSIDE}${FULL}(?!${PLACE_ENDING})`, 'g')

const OFFICIALS: readonly RegExp[] = [
  new RegExp(`${NOT_INSIDE}${SURNAME}${GIVEN}{0,2}?${OFFICE}(?!会|处|楼|站|室|团|大会|性|着)`, 'g'),
  new RegExp(`${BEGINS}${ANY_SURNAME}${GIVEN}{0,2}?${OFFICE}(?!会|处|楼|站|室|团|大会|性|着)`, 'g'),
  new RegExp(`${OFFICE}(?:同志)?[:：为是]?\\s?(?<name>${FULL})${NO_PLACE}`, 'g'),
]

/** Beside a number any run of two or three letters that begins with a surname is a name when nothing else stands beside it. */
const ALONE = new RegExp(`(?<!${HAN})(?<name>${ANY_SURNAME}${HAN}{1,2})(?!${HAN})`, 'g')
const BESIDE = [
  ALONE,
  new RegExp(`(?:${PERSON_WORD}|${NEED_PERSON}|[找是叫给])[:：]?\\s?(?<name>${ANY_SURNAME}${HAN}{1,2})(?!${HAN})`, 'g'),
  new RegExp(`(?<name>${FULL})(?=住|家|在|租|[，,、：:\\s（(]|$)`, 'g'),
]

const isName = (text: string, { from, to }: Span): boolean => !isWord(text.slice(from, to))

/** Names of residents, the longest first: 王大爷 before 王大. */
export const findNames = (text: string): readonly Span[] =>
  NAMES.flatMap((pattern) => spansOf(text, pattern, 'name', 'name'))
    .filter((span) => isName(text, span))
    .sort((a, b) => b.to - b.from - (a.to - a.from))

/** What is only built like a name: asked about where somebody looks, and tied to nothing else that stands beside it. */
export const findLikelyNames = (text: string): readonly Span[] =>
  spansOf(text, BUILT_LIKE_ONE, 'name').filter((span) => isName(text, span))

/** Names that stand alone between marks, as in a list of who was there (王得福、马上来). */
export const findNamesAlone = (text: string): readonly Span[] =>
  spansOf(text, ALONE, 'name', 'name').filter((span) => isName(text, span))

/** Surnames with an office: public by role, but the name need not stand there. */
export const findOfficials = (text: string): readonly Span[] =>
  OFFICIALS.flatMap((pattern) => spansOf(text, pattern, 'official', 'name')).filter((span) => isName(text, span))

/** How far a name may stand from a number, before and after it. */
const REACH = { before: 14, after: 8 } as const
const ENDS = /[。；！？\n]/

/** Names that stand beside one of `numbers` in the same sentence. */
export function findNamesBeside(text: string, numbers: readonly Span[], names: readonly Span[]): readonly Span[] {
  const built = BESIDE.flatMap((pattern) => spansOf(text, pattern, 'name', 'name')).filter((span) => isName(text, span))
  return [...names, ...built]
    .filter((name) => numbers.some((number) => isBeside(text, name, number)))
    .map((name) => ({ ...name, kind: 'name-with-number' as const }))
}

const isBeside = (text: string, name: Span, number: Span): boolean => {
  const between = name.to <= number.from ? text.slice(name.to, number.from) : text.slice(number.to, name.from)
  const reach = name.to <= number.from ? REACH.before : REACH.after
  const isApart = name.to <= number.from || number.to <= name.from
  return isApart && between.length <= reach && !ENDS.test(between)
}
