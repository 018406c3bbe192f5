/** What somebody who is about to submit is shown: matters of others that may be the same. */
import { findAlike } from '../../../cloudfunctions/core/rules/likeness/find-alike'
import { readLabelledPairs } from './labelled-pairs'
import { DIANPING, matterOf, QIAOJIAMEN, YUANYI } from './matters'

const LAMPS = '村口那几盏路灯都不亮了,晚上娃娃摸黑走'
const ids = (found: readonly { readonly matter: { readonly id: string } }[]) => found.map(({ matter }) => matter.id)

describe('somebody who writes of the dark lamps at the village’s entrance', () => {
  const mine = matterOf(LAMPS)

  it('is shown what a neighbour wrote in other words, and why', () => {
    const neighbour = matterOf('进村的灯坏了半个月,黑灯瞎火的')
    const [first] = findAlike(mine, [matterOf('垃圾箱满了没人拉'), neighbour, matterOf('想请人来教核桃嫁接')])
    expect(first?.matter).toBe(neighbour)
    expect(first?.because).toBe('都说的是 靛坪村 路灯')
  })

  it.each([
    ['the same words of another village', matterOf(LAMPS, { village: YUANYI })],
    ['the same words about another village, where none was chosen', matterOf(`园艺村${LAMPS}`, { village: null })],
    ['another matter at the same place', matterOf('村口的垃圾箱满了没人拉')],
    ['another trouble of the same thing', matterOf('村口的路灯太亮,光线照着卧室睡不着')],
    ['thanks, because it is mended', matterOf('村口的路灯已经修好了,亮堂得很')],
    ['nothing but signs', matterOf('😀😀!!……')],
    ['an empty text', matterOf('')],
  ])('is not shown %s', (_, other) => {
    expect(findAlike(mine, [other])).toEqual([])
  })

  it('is shown the same matter where no village was chosen but the text names it', () => {
    const unplaced = matterOf('靛坪村口的路灯坏了没人修', { village: null })
    expect(ids(findAlike(mine, [unplaced]))).toEqual([unplaced.id])
  })

  it.each(['希望尽快修好', '请早日修好', '求赶快修好'])('is shown who wishes that they were mended: %s', (wish) => {
    const other = matterOf(`村口到小学那一段路灯坏了三盏，冬天天黑得早，${wish}。`)
    expect(ids(findAlike(mine, [other]))).toEqual([other.id])
  })

  it('is shown lamps that were mended and are broken again', () => {
    const again = matterOf('村口路灯上个月修好了又坏了,晚上不亮')
    expect(ids(findAlike(mine, [again]))).toEqual([again.id])
  })

  it('is shown three at most, the most alike first, and never the matter itself', () => {
    const others = [matterOf('路灯坏了'), matterOf(LAMPS), matterOf('路灯不亮,摸黑走'), matterOf('路灯坏了好久')]
    const found = findAlike(mine, [mine, ...others])
    expect(found).toHaveLength(3)
    expect(found[0]?.matter.text).toBe(LAMPS)
    expect(ids(found)).not.toContain(mine.id)
    expect(found.map(({ likeness }) => likeness)).toEqual(found.map(({ likeness }) => likeness).sort((a, b) => b - a))
  })

  it('is shown the same ones after adding salutations and chatter', () => {
    const others = [matterOf('路灯坏了,黑灯瞎火'), matterOf('自来水停了三天'), matterOf('路灯不亮没人修')]
    const chatting = matterOf(`尊敬的领导您好!麻烦反映一下问题,${LAMPS},影响出行,希望尽快解决,谢谢领导!`)
    expect(ids(findAlike(chatting, others))).toEqual(ids(findAlike(mine, others)))
  })

  it('is shown what stands behind a row of little pictures', () => {
    expect(findAlike(mine, [matterOf('🙏🙏🙏🙏🙏🙏路灯坏了')])).toHaveLength(1)
  })

  it('is not put off by another choice of kind, which people choose by feel', () => {
    const other = matterOf('路灯坏了没人修', { kind: 'projects' })
    expect(findAlike(matterOf(LAMPS, { kind: 'roads-water-power' }), [other])).toHaveLength(1)
  })
})

describe('a numbered spot in the village', () => {
  const mine = matterOf('三社的自来水停水四天了', { village: QIAOJIAMEN })

  it('counts: the fifth group’s water is not the third’s', () => {
    expect(findAlike(mine, [matterOf('五社停水了', { village: QIAOJIAMEN })])).toEqual([])
  })

  it('is the same in figures and in other words for the group', () => {
    expect(findAlike(mine, [matterOf('我们3组没水好几天', { village: QIAOJIAMEN })])).toHaveLength(1)
  })
})

describe('an empty or speechless text', () => {
  it.each(['', '   ', '😀👍🌾', '。。。!!', '希望尽快解决'])(
    '“%s” is like nothing, not even another of its sort',
    (text) => {
      expect(findAlike(matterOf(text), [matterOf(LAMPS), matterOf(text), matterOf('😀')])).toEqual([])
    },
  )
})

describe('an unusual matter without any known thing', () => {
  it('is found by its own words, and the reason quotes them', () => {
    const mine = matterOf('村里的皮影班散了,老艺人还在,盼着恢复起来')
    const [first] = findAlike(mine, [matterOf('路灯坏了'), matterOf('皮影班能不能恢复起来,怕手艺失传')])
    expect(first?.because).toContain('皮影班')
  })
})

describe('the work of a question', () => {
  /** Look-ups in tables while asking about one matter among `size` candidates. */
  const lookUpsAmong = (size: number): number => {
    const candidates = readLabelledPairs(process.cwd())
      .slice(0, size)
      .map(({ other }) => ({ ...other, village: DIANPING }))
    const mine = matterOf(LAMPS)
    const counted = jest.spyOn(Map.prototype, 'get')
    try {
      findAlike(mine, candidates)
      return counted.mock.calls.length
    } finally {
      counted.mockRestore()
    }
  }

  it('grows with the candidates, not faster, and stays under 500 look-ups for each', () => {
    const [hundred, twoHundred] = [lookUpsAmong(100), lookUpsAmong(200)]
    expect(hundred).toBeLessThan(100 * 500)
    expect(twoHundred).toBeLessThan(hundred * 2.5)
  })
})
