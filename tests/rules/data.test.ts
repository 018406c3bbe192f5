/** The data files say what they should. */

import { villageName } from '../../cloudfunctions/core/rules/counties'
import { counties } from '../../cloudfunctions/core/served'
import { demoScene } from '../../local-cloud/demo/codes'
import { METHODS, methodTable, numberIn, positionIn, sayPosition } from '../../types/method'

describe('the counties', () => {
  it('Longxi has its 17 townships and 233 villages, each township with a council', () => {
    const county = counties.get('621122')
    const codes = [...(county?.places.keys() ?? [])]
    expect(codes.filter((code) => code.length === 9)).toHaveLength(17)
    expect(codes.filter((code) => code.length === 12)).toHaveLength(233)
    expect([...(county?.councils.keys() ?? [])].filter((code) => code.length === 9)).toHaveLength(17)
  })

  it('every village council lies in its county', () => {
    for (const county of counties.values()) {
      for (const code of county.rules.villageCouncils) expect(county.places.has(code)).toBe(true)
    }
  })

  it.each([
    ['靛坪村民委员会', '靛坪村'],
    ['东城社区居民委员会', '东城社区'],
    ['西街村村民委员会', '西街村'],
  ])('%s is called %s', (official, called) => {
    expect(villageName(official)).toBe(called)
  })
})

describe('a village’s code', () => {
  it('fits into the 32 characters of a WeChat scene', () => {
    expect(demoScene('621122100207')).toMatch(/^621122100207-[2-9A-HJ-NP-Z]{4}$/)
  })
})

describe('the methods', () => {
  it('Longxi’s has eight steps, the older one six, the micro consultation four', () => {
    expect(Object.values(METHODS).map((method) => method.steps.length)).toEqual([8, 6, 4])
  })

  it('number their steps from one and end after the last', () => {
    expect(numberIn(methodTable('eight-step'), 'consult')).toBe(5)
    expect(numberIn(methodTable('micro'), 'consult')).toBe(2)
    expect(sayPosition(positionIn(methodTable('six-step'), 'research', false))).toBe('第3步 议前调研')
    expect(sayPosition(positionIn(methodTable('six-step'), 'follow-up', true))).toBe('办结')
  })
})
