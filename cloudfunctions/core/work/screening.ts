/** What a county does not negotiate, as its officers are helped with it: what a text suggests, and the ready-made answers. */
import type { DeskConcern } from '../../../types/desk'
import { findByWords } from '../../../types/find-by-words'
import { countyAt } from '../rules/counties'
import { counties } from '../served'

const listAt = (place: string) => countyAt(counties, place)?.rules.notNegotiable ?? []

/** The same lists as on the phone, read when somebody looks, so a change of the county's data counts at once; null when nothing speaks for it. */
export function screeningOf(place: string, ...texts: readonly string[]): DeskConcern['screening'] {
  const found = findByWords(texts.join('\n'), listAt(place))
  return found && { label: found.entry.label, turnTo: found.entry.turnTo, because: `文中提到“${found.word}”` }
}

/** The list's answers, each with where to turn, so that they are kept in one place. */
export const returnReasonsAt = (place: string): DeskConcern['returnReasons'] =>
  listAt(place).map(({ short, reply, turnTo }) => ({ label: short, reason: reply, channel: turnTo }))
