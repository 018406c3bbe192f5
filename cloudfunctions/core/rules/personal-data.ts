/** Finds what must not stand in a public text: numbers of phones and identity cards, and what its author did not want shown. */
import { fold } from './exposure/fold'
import { ID_CARD, LANDLINE, PHONE } from './exposure/numbers'

/** What was found, in the words of the refusal. */
export type PersonalData = '手机号' | '座机号' | '证件号' | '姓名'

/** What may not appear whatever its form. */
export interface Hidden {
  readonly name: string | null
  readonly phone: string | null
}

/** In the order of how much harm they do. */
const PATTERNS: readonly (readonly [PersonalData, RegExp])[] = [
  ['证件号', ID_CARD],
  ['手机号', PHONE],
  ['座机号', LANDLINE],
]

/** The text with every number of a phone or identity card replaced by what it was; names cannot be told apart from words. */
export function maskNumbers(text: string): string {
  const plain = fold(text)
  const masked = PATTERNS.reduce((left, [kind, pattern]) => left.replace(pattern, `（${kind}）`), plain)
  return masked === plain ? text : masked
}

const squeezed = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** The first kind of personal data in `text`, or null; `allowed`: what may stand there (an office's 座机号 where people are sent). */
export function findPersonalData(
  text: string,
  hidden: Hidden = { name: null, phone: null },
  allowed: readonly PersonalData[] = [],
): PersonalData | null {
  const plain = fold(text)
  const found = PATTERNS.find(([kind, pattern]) => !allowed.includes(kind) && plain.search(pattern) >= 0)
  if (found) return found[0]
  const tight = squeezed(plain)
  if (hidden.phone && tight.includes(hidden.phone)) return '手机号'
  const name = squeezed(hidden.name ?? '')
  return name.length >= 2 && tight.includes(name) ? '姓名' : null
}
