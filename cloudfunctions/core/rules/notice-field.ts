/** Fits any text or moment to a field of a WeChat subscribe message, which refuses whatever does not fit (error 47003). */
import type { TemplateFieldType } from '../../../config/cloud/templates'
import { sayTime } from './china-time'

/** A text, or a moment for fields of a time or date. */
export type NoticeValue = string | number

interface FieldRule {
  /** What of a text the field can hold. */
  readonly keep: (plain: string) => string
  readonly most: number
  /** What stands at the end of a text that was cut. */
  readonly cut: '…' | ''
  /** What is said when nothing is left; WeChat refuses an empty value. */
  readonly otherwise: string
}

const only = (kept: RegExp) => (plain: string) => plain.replace(kept, '')

/** Han in a name, else what foreign names are written with: WeChat counts 10 of the first and 20 of the other; ten of either fit. */
const nameIn = (plain: string): string =>
  /\p{Script=Han}/u.test(plain) ? plain.replace(/[^\p{Script=Han}]/gu, '') : plain.replace(/[^A-Za-z .·]/g, '').trim()

const MOMENT = /^\d{4}年\d{1,2}月\d{1,2}日( \d{1,2}:\d{2})?$/
const momentIn = (plain: string): string => (MOMENT.test(plain) ? plain : '')

/** Limits of each type, in UTF-16 units, which is never less than WeChat counts (developers.weixin.qq.com, subscribeMessage.send, 参数值限制说明). */
const FIELD_RULES = {
  thing: { keep: (plain) => plain, most: 20, cut: '…', otherwise: '—' },
  phrase: { keep: only(/[^\p{Script=Han}]/gu), most: 5, cut: '', otherwise: '有进展' },
  character_string: { keep: only(/[^\x21-\x7e]/g), most: 32, cut: '', otherwise: '-' },
  number: { keep: only(/[^0-9]/g), most: 32, cut: '', otherwise: '0' },
  time: { keep: momentIn, most: 32, cut: '', otherwise: '0:00' },
  date: { keep: momentIn, most: 32, cut: '', otherwise: '1970年1月1日' },
  name: { keep: nameIn, most: 10, cut: '', otherwise: '未署名' },
  phone_number: { keep: only(/[^0-9+*() -]/g), most: 17, cut: '', otherwise: '-' },
} as const satisfies Record<TemplateFieldType, FieldRule>

/** Types whose letters have to be narrow. */
const NARROW: readonly TemplateFieldType[] = ['character_string', 'number', 'phone_number']

/** A value as its field's type allows: of what it can hold, cut to its length, never empty, never half a letter. */
export function fitField(type: TemplateFieldType, value: NoticeValue): string {
  const { keep, most, cut, otherwise }: FieldRule = FIELD_RULES[type]
  const text = typeof value === 'number' ? sayTime(value) : plainOf(value)
  const kept = keep(NARROW.includes(type) ? text.normalize('NFKC') : text)
    .replace(/ +/g, ' ')
    .trim()
  if (kept === '') return otherwise
  return kept.length <= most ? kept : `${cutAt(kept, most - cut.length)}${cut}`
}

const NOT_SHOWN =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Cf}\p{Co}\p{Cn}\p{Cs}\ufffd]|\p{Emoji_Modifier}|[\ufe00-\ufe0f]|\u20e3/gu

/** Without what WeChat refuses in any field: control characters, pictographs and what joins them, halves of letters. */
const plainOf = (value: string): string =>
  value
    .replace(NOT_SHOWN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** The first `most` units, or one less where that would halve a letter. */
function cutAt(text: string, most: number): string {
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most
  return text.slice(0, end).trimEnd()
}
