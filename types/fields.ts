/** Builders for the fields of inputs: each refusal is a Chinese sentence that says what is wrong and what to do. */
import * as v from 'valibot'
import { LIMITS } from './limits'

/** Length as a person counts it: one 汉字 or one simple emoji is one. */
export const lengthOf = (text: string): number => Array.from(text).length

/** What a person sees of a text: control and formatting characters gone (but for line ends and the joiner of emoji), trimmed. */
export const visibleText = (text: string): string => {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, (each) => (each === '\n' || each === '\u200d' ? each : ''))
  return /[^\s\u200d]/u.test(plain) ? plain.trim() : ''
}

/** A text of one meaning, as {@link visibleText}; `label` is the field's name on the screen. Refuses anything but a string (also operator objects). */
export const textField = (label: string, most: number, least = 1) =>
  v.pipe(
    v.string(`“${label}”要填文字。`),
    v.transform(visibleText),
    v.check((text) => lengthOf(text) > 0 || least === 0, `请填写“${label}”。`),
    v.check((text) => lengthOf(text) >= least, `“${label}”太短了，请至少写 ${least} 个字。`),
    v.check((text) => lengthOf(text) <= most, `“${label}”最多 ${most} 个字，请删减后再提交。`),
  )

/** A text that may be left empty; an empty one is the same as none. One that is written has at least `least` characters. */
export const optionalTextField = (label: string, most: number, least = 0) =>
  v.optional(
    v.pipe(
      textField(label, most, 0),
      v.check((text) => text === '' || lengthOf(text) >= least, `“${label}”太短了，请至少写 ${least} 个字。`),
      v.transform((text) => (text === '' ? undefined : text)),
    ),
  )

/** A code or id of ours: letters, digits, dashes; never an operator object, never a path. */
export const idField = (label: string) =>
  v.pipe(v.string(`${label}不正确。`), v.regex(/^[A-Za-z0-9_-]{1,64}$/, `${label}不正确，请返回上一页重新打开。`))

/** The id that the phone gives to one intention; the same id again is the same intention (see ARCHITECTURE, decision 5). */
export const requestIdField = v.pipe(
  v.string('提交编号缺失，请重新打开页面再试。'),
  v.regex(new RegExp(`^[A-Za-z0-9-]{16,${LIMITS.requestId}}$`), '提交编号不正确，请重新打开页面再试。'),
)

/** A mainland phone number as people type it: spaces and dashes fall away; mobile (11 digits) or landline with area code. */
export const phoneField = v.pipe(
  v.string('“联系电话”要填数字。'),
  v.transform((text) => text.normalize('NFKC').replace(/[\s-]/g, '')),
  v.regex(/^(1\d{10}|0\d{9,11})$/, '“联系电话”不正确，请填 11 位手机号，或带区号的座机号。不想留可以空着。'),
)

/** A phone number that may be left empty. */
export const optionalPhoneField = v.optional(
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => undefined),
    ),
    phoneField,
  ]),
)

/** The last moment that a date can hold (ECMAScript, time values); later ones are no day of any calendar. */
const LATEST_MOMENT = 8.64e15

/** Milliseconds since 1970; how every moment travels between phone and cloud. */
export const momentField = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST_MOMENT))

/** A moment that may be left open; null is the same as none. */
export const optionalMomentField = v.optional(
  v.pipe(
    v.nullable(momentField),
    v.transform((moment) => moment ?? undefined),
  ),
)

/** Where the next page of a list begins: the sort key of the last row seen (see {@link sortKey}). */
export const cursorField = v.optional(
  v.pipe(v.string('页码不正确。'), v.regex(/^\d{15}-[A-Za-z0-9_-]{1,64}$/, '页码不正确，请下拉刷新。')),
)

/** One string that orders rows by moment and, for equal moments, by id; so one index field serves a list and its cursor. */
export const sortKey = (at: number, id: string): string => `${String(at).padStart(15, '0')}-${id}`

/** The file id of a picture in cloud storage. */
export const fileIdField = v.pipe(
  v.string('照片编号不正确，请重新选择照片。'),
  v.regex(/^cloud:\/\/[A-Za-z0-9._-]+\/[A-Za-z0-9._/-]{1,200}$/, '照片编号不正确，请重新选择照片。'),
  v.check((id) => !id.includes('..'), '照片编号不正确，请重新选择照片。'),
)
