/** Whatever people wrote, a notice holds what WeChat takes: each field within its type's limits, never empty. */
import fc from 'fast-check'
import { noticeValues, templateOf } from '../../../cloudfunctions/core/rules/delivery/notice-values'
import { fitField } from '../../../cloudfunctions/core/rules/notice-field'
import { TEMPLATES, type TemplateFieldType } from '../../../config/cloud/templates'
import { describeFieldFault } from '../../../local-cloud/openapi/template-fields'
import { MESSAGE_KINDS } from '../../../types/message'
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'

const TYPES: readonly TemplateFieldType[] = [
  'thing',
  'phrase',
  'character_string',
  'number',
  'time',
  'date',
  'name',
  'phone_number',
]

/** What people and phones produce: 汉字, wide letters, pictographs and their joiners, control characters, halves of letters. */
const pieces = fc.constantFrom(
  '路灯',
  '𠮷',
  'Ａ１',
  '👨‍👩‍👧',
  '🇨🇳',
  '1️⃣',
  '👍🏽',
  '\u0000',
  '\u0007',
  '\n\t',
  '\u200b',
  '\ud83d',
  '\udc00',
  ' ',
  '　',
  '“。”',
  'e\u0301',
  '1390000 1234',
  '2026年10月1日 15:01',
  '',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
)

it.each(TYPES)('any text fits a field of type %s', (type) => {
  fc.assert(
    fc.property(texts, (text) => {
      const fitted = fitField(type, text)
      expect(describeFieldFault(`${type}1`, fitted)).toBeUndefined()
      expect(fitted).not.toMatch(/[\p{Cc}\p{Cs}\p{Extended_Pictographic}\ufffd]/u)
      // What fits stays as it is.
      expect(fitField(type, fitted)).toBe(fitted)
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['thing', '村口到学校的路灯坏了三个月了一直没有人来修', '村口到学校的路灯坏了三个月了一直没有人…'],
  ['thing', '第一行\n第二行', '第一行 第二行'],
  ['thing', '', '—'],
  ['thing', '👍🏽', '—'],
  ['thing', '天冷🥶了', '天冷了'],
  ['thing', `${'路'.repeat(18)}𠮷𠮷`, `${'路'.repeat(18)}…`],
  ['phrase', '已受理并公开', '已受理并公'],
  ['phrase', '', '有进展'],
  ['character_string', '２６１１２３－０４１７８３', '261123-041783'],
  ['character_string', '编号', '-'],
  ['number', '共 12 件', '12'],
  ['name', '欧阳 （三社）', '欧阳三社'],
  ['name', 'Maria da Silva', 'Maria da S'],
  ['phone_number', '１３９００００１２３４', '13900001234'],
  ['time', Date.parse('2026-10-01T15:01:00+08:00'), '2026年10月1日 15:01'],
  ['date', Date.parse('2026-10-01T15:01:00+08:00'), '2026年10月1日 15:01'],
] as const)('in a field of type %s “%s” becomes “%s”', (type, value, fitted) => {
  expect(fitField(type, value)).toBe(fitted)
})

it.each(MESSAGE_KINDS)('a message of kind %s fills every field of its template, with text of any kind', (kind) => {
  const { fields } = TEMPLATES[templateOf(kind)]
  const meets = fc.option(fc.record({ at: fc.nat(4_000_000_000_000), where: texts }), { nil: undefined })
  fc.assert(
    fc.property(texts, texts, fc.nat(4_000_000_000_000), meets, (subject, body, at, met) => {
      const values = noticeValues({
        kind,
        title: MESSAGE_PHRASES[kind].title,
        subject,
        body,
        number: '261123-041783',
        at,
        meets: met,
      })
      expect(Object.keys(values)).toEqual(Object.keys(fields))
      for (const [field, value] of Object.entries(values)) expect(describeFieldFault(field, value)).toBeUndefined()
    }),
    { numRuns: 50 },
  )
})

it('a message’s two or three words are never cut', () => {
  for (const { status } of Object.values(MESSAGE_PHRASES)) expect(fitField('phrase', status)).toBe(status)
})
