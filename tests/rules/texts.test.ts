/** Titles, notices, numbers and personal data in texts. */
import fc from 'fast-check'
import { sayDay, sayTime } from '../../cloudfunctions/core/rules/china-time'
import { madeId, personId, spokenNumber } from '../../cloudfunctions/core/rules/identifiers'
import { findPersonalData } from '../../cloudfunctions/core/rules/personal-data'
import { deriveTitle } from '../../cloudfunctions/core/rules/title'
import { lengthOf } from '../../types/fields'
import { LIMITS } from '../../types/limits'

describe('a title made from the concern’s own words', () => {
  it.each([
    ['村口的路灯坏了三盏。晚上看不清路。', '村口的路灯坏了三盏'],
    ['尊敬的领导您好，我们村的水渠塌了', '我们村的水渠塌了'],
    ['您好！水渠塌了', '水渠塌了'],
    ['路坏了', '路坏了'],
  ])('“%s” is called “%s”', (text, title) => {
    expect(deriveTitle(text)).toBe(title)
  })

  it('is never empty and never longer than a card has room for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        fc.pre(text.trim() !== '')
        const title = deriveTitle(text)
        expect(lengthOf(title)).toBeGreaterThan(0)
        expect(lengthOf(title)).toBeLessThanOrEqual(LIMITS.title)
      }),
    )
  })
})

describe('a public text', () => {
  it.each([
    ['电话 13900001234', '手机号'],
    ['电话 139 0000 1234', '手机号'],
    ['电话 139-0000-1234', '手机号'],
    ['电话 139.0000.1234', '手机号'],
    ['电话１３９００００１２３４', '手机号'],
    ['电话一三九零零零零一二三四', '手机号'],
    ['门牌 12 13900001234', '手机号'],
    ['三社3-13900001234', '手机号'],
    ['2026 13900001234', '手机号'],
    ['家里 0932-6620000', '座机号'],
    ['证件 620102199001011234', '证件号'],
    ['证件62010219900101123X', '证件号'],
    ['编号 261123-041783 的诉求', null],
    ['修路 2 公里，投资 139 万元，2026 年 11 月 23 日开工', null],
    ['一二三社、四五六社和七八社的路', null],
  ])('“%s” holds %s', (text, found) => {
    expect(findPersonalData(text)).toBe(found)
  })

  it.each([
    ['居民甲某家门口的路', '姓名'],
    ['居民 甲某家门口的路', '姓名'],
    ['打 139 00-00 12.34 找他', '手机号'],
    ['居民家门口的路', null],
  ])('“%s” gives away its author: %s', (text, found) => {
    expect(findPersonalData(text, { name: '居民甲某', phone: '13900001234' })).toBe(found)
  })
})

describe('ids', () => {
  it('are the same for the same person and request, and differ for others', () => {
    expect(madeId('c', personId('a'), 'r1')).toBe(madeId('c', personId('a'), 'r1'))
    expect(madeId('c', personId('a'), 'r1')).not.toBe(madeId('c', personId('b'), 'r1'))
    expect(madeId('c', personId('a'), 'r1')).not.toBe(madeId('c', personId('a'), 'r2'))
  })

  it('of a person do not show the openid', () => {
    expect(personId('oABC123')).not.toContain('oABC123')
  })

  it('have a number that can be read out over the phone, dated in China', () => {
    expect(spokenNumber('c-x', Date.parse('2026-11-22T16:30:00Z'))).toMatch(/^261123-\d{6}$/)
  })
})

describe('days', () => {
  it('are said as people say them', () => {
    expect(sayDay(Date.parse('2026-06-03T08:00:00+08:00'))).toBe('6月3日 星期三')
    expect(sayTime(Date.parse('2026-10-01T15:01:00+08:00'))).toBe('2026年10月1日 15:01')
  })
})
