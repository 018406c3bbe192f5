/** Titles, notices, numbers and personal data in texts. */
import fc from 'fast-check'
import { madeId, personId, spokenNumber } from '../../cloudfunctions/core/rules/identifiers'
import { findPersonalData } from '../../cloudfunctions/core/rules/personal-data'
import { sayDay, sayTime } from '../../cloudfunctions/core/rules/spoken-day'
import { deriveTitle } from '../../cloudfunctions/core/rules/title'
import { lengthOf } from '../../types/fields'
import { LIMITS } from '../../types/limits'

describe('a title made from the concern’s own words', () => {
  it.each([
    ['村口的路灯坏了三盏。晚上看不清路。', '村口的路灯坏了三盏'],
    ['尊敬的领导您好,我们村的水渠塌了', '我们村的水渠塌了'],
    ['您好!水渠塌了', '水渠塌了'],
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
    ['电话 13900001234', null, '手机号'],
    ['电话 139 0000 1234', null, '手机号'],
    ['电话 139-0000-1234', null, '手机号'],
    ['证件 620102199001011234', null, '证件号'],
    ['证件62010219900101123X', null, '证件号'],
    ['老李家门口的路', '老李', '姓名'],
    ['编号 261123-041783 的诉求', null, null],
    ['修路 2 公里,投资 139 万元', null, null],
  ])('“%s” (hidden name: %s) holds %s', (text, hiddenName, found) => {
    expect(findPersonalData(text, hiddenName)).toBe(found)
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
