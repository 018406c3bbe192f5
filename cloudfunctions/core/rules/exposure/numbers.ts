/** Numbers that lead to a person: identity cards, bank accounts, phones, plates, addresses of mail and chat. Folded texts only. */
import { type Span, spansOf } from './span'

/** What people put between the digits of a number. */
const GAP = '[\\s.·\\-—–_]{0,2}'
const digits = (pattern: string, least: number, most = least): string =>
  `${pattern}(?:${GAP}\\d){${least === most ? least : `${least},${most}`}}`

/** An identity card of today by its form alone: 17 digits and a check digit. */
export const ID_CARD = new RegExp(`(?<!\\d)${digits('[1-9]', 16)}${GAP}[\\dXx](?!\\d)`, 'g')

/** A mobile phone. A longer run of digits is none, unless a gap sets it apart. */
export const PHONE = new RegExp(`(?<!\\d)1${GAP}${digits('[3-9]', 9)}(?!\\d)`, 'g')

/** A phone with its area code. */
export const LANDLINE = /(?<!\d)[（(]?0\d{2,3}[）)]?[\s\-—–]{0,2}[2-9]\d{6,7}(?!\d)/g

const LOCAL_LANDLINE = /(?:电话|座机|热线|联系|拨打|致电)(?:号码?)?[:：是为]?\s?(?<number>[2-9]\d{6,7})(?!\d)/g
const OLD_ID_CARD = /(?:身份证|证件)[^\d\n]{0,8}(?<number>[1-9]\d{14})(?!\d)/g
/** Written in one, or in fours as on the card: longer codes have other groups. */
const BANK_CARD = /(?<!\d[\s-]?)[3-69]\d{3}(?:(?:[\s-]\d{4}){3}(?:[\s-]\d{1,3})?|\d{11,15})(?![\s-]?\d)/g
const BANK_ACCOUNT = new RegExp(
  `(?:卡号|账号|帐号|账户|帐户|银行卡|存折|一折通|一卡通)[^\\d\\n]{0,10}(?<number>${digits('\\d', 9, 20)})(?!\\d)`,
  'g',
)
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][·.\s-]?(?=[A-Za-z\d]{0,5}\d)[A-HJ-NP-Za-hj-np-z\d]{5,6}(?![A-Za-z\d])/g
const MAIL = /[A-Za-z\d][A-Za-z\d._%+-]{0,40}@[A-Za-z\d-]{1,40}(?:\.[A-Za-z\d-]{1,20})+/g
const WECHAT = /(?:微信|VX|vx|Vx|wechat|WeChat)(?:号码?|ID|id)?[:：是为]?\s?(?<id>[A-Za-z][A-Za-z\d_-]{5,19})/g
const QQ = /(?:QQ|qq|扣扣)(?:群|号码?|群号)?[:：是为]?\s?(?<id>[1-9]\d{4,11})(?!\d)/g

const only = (text: string): string => text.replace(/[^\dXx]/g, '').toUpperCase()

/** GB 11643: the weights of the digits, and the check digit for each remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'

/** Whether the check digit of an identity card fits the rest. */
export const hasCheckDigit = (number: string): boolean =>
  CHECKS[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11] === number[17]

/** A slip in one digit still tells whose it is: place and day of birth make it one too. */
const isBorn = (number: string): boolean =>
  /^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(number)

/** ISO/IEC 7812: the check by which cards are told from other long numbers. */
export const passesLuhn = (number: string): boolean =>
  Array.from(number)
    .reverse()
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 1 : 2))
    .reduce((sum, each) => sum + (each > 9 ? each - 9 : each), 0) %
    10 ===
  0

const numberAt = (text: string, { from, to }: Span): string => only(text.slice(from, to))

/** All of them; where two readings fit the same digits, the one that does more harm comes first. */
export function findNumbers(text: string): readonly Span[] {
  const cards = spansOf(text, ID_CARD, 'id-card').filter((span) => {
    const number = numberAt(text, span)
    return hasCheckDigit(number) || isBorn(number)
  })
  return [
    ...cards,
    ...spansOf(text, OLD_ID_CARD, 'id-card', 'number'),
    ...spansOf(text, BANK_ACCOUNT, 'bank-card', 'number'),
    ...spansOf(text, BANK_CARD, 'bank-card').filter((span) => passesLuhn(numberAt(text, span))),
    ...spansOf(text, PHONE, 'phone'),
    ...spansOf(text, LANDLINE, 'landline'),
    ...spansOf(text, LOCAL_LANDLINE, 'landline', 'number'),
    ...spansOf(text, MAIL, 'contact'),
    ...spansOf(text, WECHAT, 'contact', 'id'),
    ...spansOf(text, QQ, 'contact', 'id'),
    ...spansOf(text, PLATE, 'plate'),
  ]
}
