/** Whatever is done with a concern, in any order and at any time: it is in exactly one state, and nothing that was answered comes back. */
import fc from 'fast-check'
import type { ConcernTurn } from '../../cloudfunctions/core/rules/concern-lifecycle'
import type { StoredConcern } from '../../cloudfunctions/core/store/concerns'
import { takeTurn } from '../../cloudfunctions/core/work/take-turn'
import { demoDocuments } from '../../local-cloud/demo/demo'
import { CONCERN_STATES, type ConcernState } from '../../types/concern'

const START = Date.parse('2026-11-23T10:00:00+08:00')
const DAY = 24 * 60 * 60 * 1000

/** Where each turn leads; what is not named is refused. A model of its own, so that the table is held against something. */
const LEADS: Record<ConcernTurn['action'], Partial<Record<ConcernState, ConcernState>>> = {
  accept: { routed: 'accepted' },
  merge: { routed: 'accepted' },
  return: { routed: 'returned', held: 'returned' },
  pass: { routed: 'routed', held: 'routed' },
  entrust: { routed: 'routed' },
  'give-up': { routed: 'held' },
  hold: { routed: 'routed' },
  withdraw: { routed: 'withdrawn', held: 'withdrawn' },
}
const ENDS: readonly ConcernState[] = ['accepted', 'returned', 'withdrawn']
const ANSWERS: readonly ConcernState[] = ['accepted', 'returned']

const turn: fc.Arbitrary<ConcernTurn> = fc.constantFrom<ConcernTurn>(
  { action: 'accept' },
  { action: 'accept', gathered: 3 },
  { action: 'merge', topic: '村口路灯维修' },
  { action: 'return', reason: '这件事归法院管。', channel: null },
  { action: 'pass', to: '文峰镇协商议事会', reason: '路在文峰镇。' },
  { action: 'entrust', to: '三台社区协商议事会', reason: '事情在三台社区。' },
  { action: 'give-up', owner: '陇西县政协', reason: '不在本镇。' },
  { action: 'hold', until: '12月1日', reason: '正在核实。' },
  { action: 'withdraw' },
  { action: 'withdraw', note: '本人到窗口说不办了。' },
)
const steps = fc.array(fc.record({ turn, after: fc.integer({ min: 0, max: 5 * DAY }) }), { maxLength: 14 })

const waiting = demoDocuments(START)
  .find(({ collection }) => collection === 'concerns')
  ?.documents.find((each): each is StoredConcern => 'state' in each && each.state === 'routed')
if (!waiting) throw new Error('the demo has no concern that waits')
const fresh: StoredConcern = waiting

/** Takes all turns one after the other; hears of each with what was there before, and whether it was refused. */
function walk(
  all: readonly { readonly turn: ConcernTurn; readonly after: number }[],
  hear: (before: StoredConcern, after: StoredConcern, taken: ConcernTurn, isRefused: boolean, now: number) => void,
): StoredConcern {
  let concern = fresh
  let now = START
  all.forEach(({ turn: taken, after }, at) => {
    now += after
    const before = concern
    let isRefused = false
    try {
      concern = takeTurn(concern, taken, { requestId: `request-${at}`, person: 'p-clerk', by: '工作站', now })
    } catch {
      isRefused = true
    }
    hear(before, concern, taken, isRefused, now)
  })
  return concern
}

it('is always in exactly one state, the one that the turn leads to; what leads nowhere is refused and changes nothing', () => {
  fc.assert(
    fc.property(steps, (all) => {
      walk(all, (before, after, { action }, isRefused, now) => {
        expect(CONCERN_STATES.filter((state) => state === after.state)).toHaveLength(1)
        const leads = LEADS[action][before.state]
        const isTwice = action === 'hold' && before.turns.some((each) => each.action === 'hold')
        const isLate = action === 'hold' && now > before.replyBy
        expect(isRefused).toBe(leads === undefined || isTwice || isLate)
        if (isRefused) expect(after).toBe(before)
        else expect(after.state).toBe(leads)
      })
    }),
  )
})

it('grows by one version, one event and one remembered request a turn, and loses none of them', () => {
  fc.assert(
    fc.property(steps, (all) => {
      walk(all, (before, after, { action }, isRefused, now) => {
        if (isRefused) return
        expect(after.version).toBe(before.version + 1)
        expect(after.timeline.slice(0, -1)).toEqual(before.timeline)
        expect(after.timeline.at(-1)).toMatchObject({ at: now, by: '工作站' })
        expect(after.turns.slice(0, -1)).toEqual(before.turns)
        expect(after.turns.at(-1)?.action).toBe(action)
      })
    }),
  )
})

it('is answered once: the moment is set by the turn that answers, and never again', () => {
  fc.assert(
    fc.property(steps, (all) => {
      walk(all, (before, after, _, isRefused, now) => {
        if (before.answeredAt !== null) expect(after.answeredAt).toBe(before.answeredAt)
        else expect(after.answeredAt).toBe(!isRefused && ANSWERS.includes(after.state) ? now : null)
        expect(after.answeredAt !== null).toBe(ANSWERS.includes(after.state))
      })
    }),
  )
})

it('that has come to its end stays there, and nobody is reminded of it', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let end: ConcernState | null = null
      const last = walk(all, (_, after, __, isRefused) => {
        if (end !== null) expect(isRefused).toBe(true)
        if (ENDS.includes(after.state)) end = after.state
      })
      if (end === null) return
      expect(last.state).toBe(end)
      expect(last.alertAt).toBeNull()
    }),
  )
})
