/** Who deals with a matter at which level, and whom else the council asks: the village, the township, the studio of the trade. */
import { demoScene } from '../../local-cloud/demo/codes'
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { GONGCHANG, submission } from '../support/submission'

/** 西街村, which has a council of its own. */
const XIJIE = '621122100201'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterAll(() => cloud.stop())

const submit = async (changes: Parameters<typeof submission>[0]) => {
  const outcome = await expectData(cloud, 'resident', 'resident', 'submit', submission({ where: {}, ...changes }))
  if (outcome.outcome !== 'submitted') throw new Error('the concern was not submitted')
  return outcome.receipt
}

describe('a small matter', () => {
  const SMALL = { scene: demoScene(XIJIE), kind: 'environment' }

  it('of one village stays in the village that has a council', async () => {
    const receipt = await submit({ ...SMALL, text: '巷道里的垃圾箱满了没有人拉，味道很大。' })
    expect(receipt.council?.code).toBe(XIJIE)
  })

  it('of several villages goes to the township, and the receipt says why', async () => {
    const text = '附近几个村的垃圾都堆在水渠边上，没有人拉。'
    const receipt = await submit({ ...SMALL, text })
    expect(receipt.council?.code).toBe(GONGCHANG)
    expect(receipt.because).toBe('依据：您扫的是西街村的码；文中说到“附近几个村”，不止一个村')
  })

  it('is shown to go there before submitting too', async () => {
    const route = await expectData(cloud, 'resident', 'resident', 'route', { ...SMALL, words: '附近几个村' })
    expect(route).toMatchObject({ decision: 'auto', option: { council: { code: GONGCHANG } } })
  })
})

describe('a matter of a trade', () => {
  it('brings the department’s studio along: on the receipt, for the author and for the clerk, with its reason', async () => {
    const receipt = await submit({ text: '浇地的水渠塌了十来米，水到不了下面的地。' })
    const adviser = { key: 'water', name: '县水务局委员联络工作室', because: '文中提到“水渠”' }
    expect(receipt.adviser).toEqual(adviser)
    const own = await expectData(cloud, 'resident', 'resident', 'concern', { id: receipt.concern })
    expect(own.adviser).toEqual(adviser)
    const desk = await expectData(cloud, 'clerk', 'council', 'concern', { id: receipt.concern })
    expect(desk.adviser).toEqual(adviser)
  })

  it('of no trade brings nobody', async () => {
    const receipt = await submit({ kind: 'covenant', text: '红白事攀比太多，负担重，想请村里商量个标准。' })
    expect(receipt.adviser).toBeNull()
  })

  it('is of the county that deals with it: the form has that county’s studios', async () => {
    const form = await expectData(cloud, 'resident', 'resident', 'open', { county: '620702' })
    expect(form.studios.map(({ name }) => name)).toContain('区水务局委员联络工作室')
  })
})
