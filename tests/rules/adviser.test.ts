/** Which studio is asked for advice, and which matters concern more than one village. */
import { counties } from '../../cloudfunctions/core/served'
import { adviserFor } from '../../types/find-adviser'
import { wideWordIn } from '../../types/wide-words'

const rules = counties.get('621122')?.rules ?? { studios: [], kinds: [] }
const adviser = (kind: string | null, words: string) => adviserFor(rules, { kind, words })

describe('the adviser of a matter', () => {
  it.each([
    ['roads-water-power', '浇地的水渠塌了十来米', '县水务局委员联络工作室', '文中提到“水渠”'],
    ['roads-water-power', '村道上都是坑', '县交通运输局委员联络工作室', '文中提到“村道”'],
    ['welfare', '周末村卫生室没有人', '县卫生健康局委员联络工作室', '文中提到“卫生室”'],
    ['industry', '秋收后没有地方晾晒', '县农业农村局委员联络工作室', '事情类别是“产业发展”'],
  ])('of kind %s, “%s”: %s', (kind, words, name, because) => {
    expect(adviser(kind, words)).toMatchObject({ name, because })
  })

  it('is nobody when neither kind nor words name a trade, and while the kind is not chosen', () => {
    expect(adviser('covenant', '红白事攀比多')).toBeNull()
    expect(adviser(null, '水渠塌了')).toBeNull()
    expect(adviser('no-such-kind', '水渠塌了')).toBeNull()
  })

  it('is of the matter’s kind: a word of another trade alone names nobody', () => {
    expect(adviser('covenant', '把水渠的看护写进村规民约')).toBeNull()
  })

  it.each([...counties.values()].map(({ rules: own }) => [own.name, own] as const))(
    'in %s is a department’s studio, each with a key of its own',
    (_name, { studios }) => {
      expect(new Set(studios.map(({ key }) => key)).size).toBe(studios.length)
      for (const { name } of studios) expect(name).toMatch(/^[县区].+局委员联络工作室$/)
    },
  )
})

describe('a matter of several villages', () => {
  it.each([
    ['全镇的垃圾都没人拉', '全镇'],
    ['好几个村的垃圾堆在一起', '好几个村'],
    ['水渠沿线各村都没水', '沿线各村'],
    ['附近几个社区停车难', '附近几个社区'],
    ['两个行政村之间的路', '两个行政村'],
    ['跨村的水沟', '跨村'],
    ['每个村都一样', '每个村'],
    ['整个街道都在说', '整个街道'],
  ])('“%s” says so by “%s”', (text, word) => {
    expect(wideWordIn(text)).toBe(word)
  })

  it.each([
    '几个村民在巷道里吵架',
    '每个村民都知道',
    '各村民小组的垃圾箱',
    '两个社区工作人员',
    '我们村的巷道',
    '全镇长来看过',
    '整个乡下都这样',
    '几个自然村',
  ])('“%s” is one village’s', (text) => {
    expect(wideWordIn(text)).toBeNull()
  })
})
