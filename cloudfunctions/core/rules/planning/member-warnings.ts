/** What is to be minded of one member: the term, another consultation at the same hours, an interest in the matter. */
import type { Member } from '../../../../types/member'
import type { Warning } from '../../../../types/planning'
import { sayDay, sayTime } from '../china-time'
import type { PlanningCase } from './planning-case'
import { isInTerm } from './roster'

/** Whether a declared word stands in the topic, however it is spaced. */
const isNamed = (word: string, text: string): boolean => {
  const plain = (each: string) => each.normalize('NFKC').replace(/\s/g, '')
  return plain(word).length >= 2 && plain(text).includes(plain(word))
}

const clockAt = (moment: number): string => sayTime(moment).slice(-5)

/** All warnings of one member, empty when there is nothing to mind. */
export const memberWarnings = (member: Member, planning: PlanningCase): readonly Warning[] => [
  ...termWarning(member, planning),
  ...clashWarnings(member, planning),
  ...interestWarnings(member, planning),
]

/** Of whoever is not in office when the consultation is held. */
export function termWarning({ id, name, term }: Member, { at }: PlanningCase): readonly Warning[] {
  if (isInTerm({ term }, at)) return []
  const text =
    at > term.until
      ? `${name}的任期到${sayDay(term.until)}为止，开会时已经届满。`
      : `${name}的任期从${sayDay(term.from)}开始，开会时还没有到任。`
  return [{ key: `term:${id}`, kind: 'term', about: id, text }]
}

function clashWarnings({ id, name }: Member, { meetings }: PlanningCase): readonly Warning[] {
  return meetings
    .filter(({ members }) => members.includes(id))
    .map(({ topic, title, from, until }) => ({
      key: `clash:${id}:${topic}`,
      kind: 'clash',
      about: id,
      text: `${name}那时要参加“${title}”的协商（${sayDay(from)} ${clockAt(from)}—${clockAt(until)}），时间重叠。`,
    }))
}

/** Standing words that the topic names, and what the member said of this very topic. */
function interestWarnings(
  { id, name, interests, person }: Member,
  { matter, declared }: PlanningCase,
): readonly Warning[] {
  const named = interests.filter((word) => isNamed(word, matter.words)).map((word) => `登记过“${word}”`)
  const said = declared.filter((each) => person !== null && each.person === person).map(({ text }) => `申明“${text}”`)
  const reasons = [...named, ...said]
  if (reasons.length === 0) return []
  const text = `${name}和这件事可能有利害关系：${reasons.join('；')}。`
  return [{ key: `interest:${id}`, kind: 'interest', about: id, text }]
}
