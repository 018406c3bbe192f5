/** What importing a table would do to a roster: who is new, who changes in what, and which rows cannot be taken. Writes nothing. */
import type { Member } from '../../../../types/member'
import { isWithin } from '../../../../types/place'
import type { RowOutcome, RowProblem } from '../../../../types/roster'
import { COLUMNS } from './columns'
import { rosterMemberId } from './member-id'
import type { RosterNames } from './named-of'
import type { Numbered } from './numbered'
import { type ReadRow, readRow } from './read-row'
import type { TableRow } from './read-table'
import { sayChanges } from './say-changes'

/** A row that can be taken: how the member stands then. */
export interface Planned {
  readonly row: number
  readonly outcome: RowOutcome
  readonly changes: readonly string[]
  readonly number: string
  readonly member: Member
}

/** See the file's purpose. */
export interface ImportPlan {
  readonly planned: readonly Planned[]
  readonly problems: readonly RowProblem[]
}

/** `roster`: the whole county's, so that a number that another township uses is seen. */
export function planImport(rows: readonly TableRow[], roster: readonly Numbered[], names: RosterNames): ImportPlan {
  const read = rows.map((row) => readRow(row, names))
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems))
  const known = new Set([
    ...roster.flatMap(({ number }) => number ?? []),
    ...read.flatMap((each) => (each.ok ? each.read.number : [])),
  ])
  const planned: Planned[] = []
  const before: ReadRow[] = []
  for (const each of read) {
    if (!each.ok) continue
    const trouble =
      twiceInFile(each.read, before) ?? againstRoster(each.read, roster, names) ?? unknownSubstitute(each.read, known)
    before.push(each.read)
    if (trouble) problems.push(trouble)
    else planned.push(plannedOf(each.read, roster, names))
  }
  return { planned, problems: problems.sort((a, b) => a.row - b.row) }
}

const isSamePerson = (a: Pick<Member, 'name' | 'phone'>, b: Pick<Member, 'name' | 'phone'>): boolean =>
  a.name === b.name && a.phone !== null && a.phone === b.phone

function twiceInFile(read: ReadRow, before: readonly ReadRow[]): RowProblem | null {
  const number = before.find((each) => each.number === read.number)
  if (number) {
    const says = `编号“${read.number}”和第 ${number.row} 行的${number.name}一样。是同一个人的请删去一行，不是的请换一个编号。`
    return { row: read.row, column: COLUMNS.number.heading, says }
  }
  const person = before.find((each) => isSamePerson(each, read))
  if (!person) return null
  return {
    row: read.row,
    column: null,
    says: `${read.name}在第 ${person.row} 行已经有了，姓名和电话都一样，请删去一行。`,
  }
}

function againstRoster(read: ReadRow, roster: readonly Numbered[], { scope, nameOf }: RosterNames): RowProblem | null {
  const known = knownAs(read, roster)
  const column = COLUMNS.number.heading
  if (known && !isWithin(known.member.place, scope)) {
    const says = `编号“${read.number}”已经是${nameOf(known.member.place)}的委员。不是同一个人的请换一个编号；调动过来的，请县政协来改。`
    return { row: read.row, column, says }
  }
  if (known && known.number !== null && known.member.name !== read.name && known.member.phone !== read.phone) {
    const says = `编号“${read.number}”在名册里是${known.member.name}，姓名和电话都对不上。换了人的请用新编号，不要接着用旧编号。`
    return { row: read.row, column, says }
  }
  const other = roster.find((each) => each !== known && each.number !== null && isSamePerson(each.member, read))
  if (!other) return null
  const says = `名册里已经有${read.name}，姓名和电话都一样，编号是“${other.number}”。是同一个人的，请填这个编号。`
  return { row: read.row, column, says }
}

/** In the roster, or further down in the same file. */
function unknownSubstitute({ row, substitutes }: ReadRow, known: ReadonlySet<string>): RowProblem | null {
  const nobody = substitutes?.find((number) => !known.has(number))
  if (nobody === undefined) return null
  const says = `没有编号是“${nobody}”的委员。替补要填名册里委员的编号，请核对。`
  return { row, column: COLUMNS.substitutes.heading, says }
}

/** By the number; somebody who came in without one, by name and phone. */
const knownAs = (read: ReadRow, roster: readonly Numbered[]): Numbered | null =>
  roster.find(({ number }) => number === read.number) ??
  roster.find(({ number, member }) => number === null && isSamePerson(member, read)) ??
  null

function plannedOf(read: ReadRow, roster: readonly Numbered[], names: RosterNames): Planned {
  const known = knownAs(read, roster)
  const member = known ? merged(known.member, read) : newMember(read, names)
  const changes = known ? sayChanges(known, { member, number: read.number }, names) : []
  const outcome = known ? (changes.length > 0 ? 'changed' : 'same') : 'new'
  return { row: read.row, number: read.number, member, changes, outcome }
}

const newMember = (
  { number, row: _row, councils, substitutes, ...read }: ReadRow,
  { county }: RosterNames,
): Member => ({
  ...read,
  id: rosterMemberId(county, number),
  kinds: [...read.kinds],
  councils: [...(councils ?? [])],
  ...(substitutes === null ? {} : { substitutes: [...substitutes] }),
  person: null,
  interests: [],
})

/** An empty cell leaves what is there; what the file does not know (WeChat, declared interests) stays. */
const merged = (
  member: Member,
  { name, kinds, trade, place, councils, post, term, phone, substitutes }: ReadRow,
): Member => ({
  ...member,
  name,
  kinds: [...kinds],
  trade: trade ?? member.trade,
  place,
  councils: councils ? [...councils] : member.councils,
  post: post ? { ...post, place: member.post?.name === post.name ? member.post.place : post.place } : member.post,
  term,
  phone: phone ?? member.phone,
  ...(substitutes === null ? {} : { substitutes: [...substitutes] }),
})
