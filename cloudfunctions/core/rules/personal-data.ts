/** Finds what must not stand in a public text: numbers of phones and identity cards, and what its author did not want shown. */

/** What was found, in the words of the refusal. */
export type PersonalData = '手机号' | '座机号' | '证件号' | '姓名'

/** What may not appear whatever its form. */
export interface Hidden {
  readonly name: string | null
  readonly phone: string | null
}

/** What people put between the digits of a number. */
const GAP = '[\\s.·\\-—–_]{0,2}'
const digits = (pattern: string, count: number): string => `${pattern}(?:${GAP}\\d){${count}}`

/** In the order of how much harm they do. A longer run of digits is no phone number, unless a gap sets it apart. */
const PATTERNS: readonly (readonly [PersonalData, RegExp])[] = [
  ['证件号', new RegExp(`(?<!\\d)${digits('[1-9]', 16)}${GAP}[\\dXx](?!\\d)`)],
  ['手机号', new RegExp(`(?<!\\d)1${GAP}${digits('[3-9]', 9)}(?!\\d)`)],
  ['座机号', /(?<!\d)0\d{2,3}[\s-]?[2-9]\d{6,7}(?!\d)/],
]

const CHINESE_DIGITS = '〇一二三四五六七八九'
const SPOKEN_DIGITS: Readonly<Record<string, string>> = { 零: '0', 幺: '1', 两: '2' }

/** Runs of seven and more spoken digits (“一三九零…”) as figures; shorter ones are ordinary words. */
const withFigures = (text: string): string =>
  text.replace(/[〇零一二三四五六七八九幺两]{7,}/g, (run) =>
    Array.from(run, (each) => SPOKEN_DIGITS[each] ?? String(CHINESE_DIGITS.indexOf(each))).join(''),
  )

/** The text with every number of a phone or identity card replaced by what it was; names cannot be told apart from words. */
export function maskNumbers(text: string): string {
  const plain = withFigures(text.normalize('NFKC'))
  const masked = PATTERNS.reduce(
    (left, [kind, pattern]) => left.replace(new RegExp(pattern, 'g'), `（${kind}）`),
    plain,
  )
  return masked === plain ? text : masked
}

const squeezed = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** The first kind of personal data in `text`, or null; `allowed`: what may stand there (an office's 座机号 where people are sent). */
export function findPersonalData(
  text: string,
  hidden: Hidden = { name: null, phone: null },
  allowed: readonly PersonalData[] = [],
): PersonalData | null {
  const plain = withFigures(text.normalize('NFKC'))
  const found = PATTERNS.find(([kind, pattern]) => !allowed.includes(kind) && pattern.test(plain))
  if (found) return found[0]
  const tight = squeezed(plain)
  if (hidden.phone && tight.includes(hidden.phone)) return '手机号'
  const name = squeezed(hidden.name ?? '')
  return name.length >= 2 && tight.includes(name) ? '姓名' : null
}
