/** What of a member would be another than now, each in words that a clerk can check against the paper. */
import { MEMBER_KIND_LABELS, type Member } from '../../../../types/member'
import { dayAt } from '../china-time'
import { COLUMNS, type Column } from './columns'
import type { RosterNames } from './named-of'
import type { Numbered } from './numbered'

type Said = Partial<Record<Column, string>>

/** Empty when nothing changes. */
export function sayChanges(before: Numbered, after: Numbered, names: RosterNames): string[] {
  const [was, is] = [said(before, names), said(after, names)]
  return COLUMN_ORDER.flatMap((key) =>
    was[key] === is[key] ? [] : [`${COLUMNS[key].heading}：${was[key] || '原来没有'} → ${is[key] || '没有'}`],
  )
}

const COLUMN_ORDER = [
  'number',
  'name',
  'kinds',
  'trade',
  'place',
  'councils',
  'postName',
  'postTitle',
  'from',
  'until',
  'phone',
  'substitutes',
] as const satisfies readonly Column[]

const said = ({ member, number }: Numbered, { trades, nameOf }: RosterNames): Said => ({
  number: number ?? '',
  name: member.name,
  kinds: sayKinds(member),
  trade: trades.find(({ key }) => key === member.trade)?.label ?? member.trade ?? '',
  place: nameOf(member.place),
  councils: member.councils.map(nameOf).join('、'),
  postName: member.post?.name ?? '',
  postTitle: member.post?.title ?? '',
  from: dayAt(member.term.from),
  until: dayAt(member.term.until),
  phone: member.phone ?? '',
  substitutes: member.substitutes?.join('、') ?? '',
})

/** “住地委员、界别委员”. */
export const sayKinds = ({ kinds }: Pick<Member, 'kinds'>): string =>
  kinds.map((kind) => MEMBER_KIND_LABELS[kind]).join('、')
