/** One row of a roster's file: what it says of a member, and in sentences what of it cannot be taken as it stands. */
import * as v from 'valibot'
import { lengthOf, phoneField, visibleText } from '../../../../types/fields'
import { LIMITS } from '../../../../types/limits'
import { MEMBER_KIND_LABELS, MEMBER_KINDS, type Member, type MemberKind } from '../../../../types/member'
import type { RowProblem } from '../../../../types/roster'
import { COLUMNS, type Column } from './columns'
import { findNamed, type Named } from './find-named'
import type { RosterNames } from './named-of'
import { readDay } from './read-day'
import { type TableRow, wordsIn } from './read-table'

/** What a row says. Null where the cell is empty: then a member who is there already keeps what they have. */
export interface ReadRow {
  readonly row: number
  readonly number: string
  readonly name: string
  readonly kinds: readonly MemberKind[]
  readonly trade: string | null
  readonly place: string
  readonly councils: readonly string[] | null
  readonly post: Member['post']
  readonly term: Member['term']
  readonly phone: string | null
  /** 委员编号. */
  readonly substitutes: readonly string[] | null
}

/** The row, or everything that is wrong with it. */
export type RowRead =
  | { readonly ok: true; readonly read: ReadRow }
  | { readonly ok: false; readonly problems: readonly RowProblem[] }

/** Letters, figures and dashes of any script, as county offices number their members. */
const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}\-/()]*$/u

/** See the file's purpose. */
export function readRow({ row, cells }: TableRow, names: RosterNames): RowRead {
  const problems: RowProblem[] = []
  const wrong = (key: Column, says: string): null => {
    problems.push({ row, column: COLUMNS[key].heading, says })
    return null
  }
  const words = (key: Column): string => visibleText(wordsIn(cells[key]).normalize('NFKC').replace(/\n/g, ' '))
  const needed = (key: Column): string | null => words(key) || wrong(key, `“${COLUMNS[key].heading}”没有填，请补上。`)
  const short = (key: Column, least: number, most: number, text: string): string | null => {
    if (lengthOf(text) < least) return wrong(key, `“${text}”太短了，至少要 ${least} 个字。`)
    if (lengthOf(text) > most) return wrong(key, `太长了，最多 ${most} 个字，请删减。`)
    return text
  }
  const named = (key: Column, text: string, all: readonly Named[], what: string): string | null => {
    const answer = findNamed(text, all)
    if (answer.found) return answer.found.key
    const among = answer.among.map((label) => `“${label}”`).join('、')
    if (answer.isUnclear) return wrong(key, `有几个“${text}”：${among}，请写清楚是哪一个。`)
    return wrong(
      key,
      `${names.scopeName}没有“${text}”这个${what}${among === '' ? '，请核对名称。' : `，是不是${among}？请改成准确的名称。`}`,
    )
  }
  const number = readNumber()
  const name = readName()
  const kinds = readKinds()
  const trade = words('trade') === '' ? null : named('trade', words('trade'), names.trades, '界别')
  if (kinds?.includes('sector') && words('trade') === '') wrong('trade', '界别委员要填界别，请照“可选内容”一页填写。')
  const placeWords = needed('place')
  const place = placeWords === null ? null : named('place', placeWords, names.places, '乡镇或村')
  const councils = readCouncils()
  const post = readPost()
  const term = readTerm()
  const phone = readPhone()
  const substitutes = readSubstitutes()
  if (problems.length > 0 || number === null || name === null || kinds === null || place === null || term === null) {
    return { ok: false, problems }
  }
  return { ok: true, read: { row, number, name, kinds, trade, place, councils, post, term, phone, substitutes } }

  function readNumber(): string | null {
    const text = needed('number')?.replace(/\s/g, '') ?? null
    if (text === null) return null
    if (NUMBER.test(text) && lengthOf(text) <= LIMITS.personName) return text
    return wrong('number', `“${text}”不能作编号：只用文字、数字和横线，最多 ${LIMITS.personName} 个字。`)
  }

  function readName(): string | null {
    // 张　三 and 张三 are one person; names of peoples that have spaces or dots inside keep their dots.
    const text = needed('name')?.replace(/\s/g, '') ?? null
    if (text === null) return null
    if (/\d/.test(text)) return wrong('name', `“${text}”里有数字，请核对姓名。`)
    return short('name', 2, LIMITS.personName, text)
  }

  function readKinds(): readonly MemberKind[] | null {
    const text = needed('kinds')
    if (text === null) return null
    const found = partsOf(text).map((part) => [part, kindOf(part)] as const)
    const unknown = found.find(([, kind]) => kind === null)
    const all = MEMBER_KINDS.map((kind) => MEMBER_KIND_LABELS[kind]).join('、')
    if (unknown) return wrong('kinds', `没有“${unknown[0]}”这个类别，请从${all}里选。`)
    return MEMBER_KINDS.filter((kind) => found.some(([, each]) => each === kind))
  }

  function readCouncils(): readonly string[] | null {
    const parts = partsOf(words('councils'))
    if (parts.length === 0) return null
    const found = parts.map((part) => named('councils', part, names.councils, '协商议事会'))
    return [...new Set(found.filter((code) => code !== null))]
  }

  function readPost(): Member['post'] {
    const [at, title] = [words('postName'), words('postTitle')]
    if (at === '' && title === '') return null
    if (at === '') return wrong('postName', `填了岗名“${title}”，没有填地点，请补上。`)
    const postName = short('postName', 2, LIMITS.placeWords, at)
    const postTitle = title === '' ? null : short('postTitle', 2, LIMITS.personName, title)
    return postName === null || place === null ? null : { place, name: postName, title: postTitle }
  }

  function readTerm(): Member['term'] | null {
    const [from, until] = [readMoment('from'), readMoment('until')]
    if (from === null || until === null) return null
    if (from.from < until.until) return { from: from.from, until: until.until }
    return wrong('until', '任期结束早于任期开始，请核对这两个日期。')
  }

  function readMoment(key: 'from' | 'until') {
    if (needed(key) === null) return null
    return readDay(cells[key]) ?? wrong(key, `“${words(key)}”看不出是哪一天，请写成 2022-01-15 或 2022年1月 这样。`)
  }

  function readSubstitutes(): readonly string[] | null {
    const parts = partsOf(words('substitutes'))
    if (parts.length === 0) return null
    if (number !== null && parts.includes(number)) return wrong('substitutes', '替补不能是本人，请填别的委员的编号。')
    return [...new Set(parts)]
  }

  function readPhone(): string | null {
    const text = words('phone')
    if (text === '') return null
    const parsed = v.safeParse(phoneField, text)
    if (parsed.success) return parsed.output
    return wrong('phone', '不是 11 位手机号，也不是带区号的座机号，请核对；没有电话的空着。')
  }
}

const partsOf = (text: string): string[] => text.split(/[、,，;；/\s]+/).filter((part) => part !== '')

const kindOf = (words: string): MemberKind | null =>
  MEMBER_KINDS.find((kind) => MEMBER_KIND_LABELS[kind].replace(/委员$/, '') === words.replace(/委员$/, '')) ?? null
