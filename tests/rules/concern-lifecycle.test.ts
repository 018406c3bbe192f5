/** What may happen to a concern, action by action and state by state. */
import {
  type ConcernTurn,
  canTurn,
  type Turnable,
  turnConcern,
} from '../../cloudfunctions/core/rules/concern-lifecycle'
import { CONCERN_STATES } from '../../types/concern'

const NOW = Date.parse('2026-11-23T10:00:00+08:00')

const concern = (changes: Partial<Turnable> = {}): Turnable => ({
  state: 'routed',
  replyBy: NOW + 1,
  turns: [],
  ...changes,
})

const TURNS: readonly ConcernTurn[] = [
  { action: 'accept' },
  { action: 'return', reason: '这件事归法院管', channel: '县人民法院' },
  { action: 'pass', to: '文峰镇协商议事会', reason: '路在文峰镇' },
  { action: 'entrust', to: '三台社区协商议事会', reason: '事情在三台社区' },
  { action: 'merge', topic: '村口路灯维修' },
  { action: 'give-up', owner: '陇西县政协', reason: '不在本镇' },
  { action: 'hold', until: '12月1日 星期二', reason: '正在核实' },
  { action: 'withdraw' },
]

/** Rows: actions; columns: the states of CONCERN_STATES. What is not allowed is as much a rule as what is. */
const ALLOWED = {
  //         routed held   accepted returned withdrawn
  accept: [true, false, false, false, false],
  merge: [true, false, false, false, false],
  return: [true, true, false, false, false],
  pass: [true, true, false, false, false],
  entrust: [true, false, false, false, false],
  'give-up': [true, false, false, false, false],
  hold: [true, false, false, false, false],
  withdraw: [true, true, false, false, false],
} as const

describe('a concern', () => {
  for (const turn of TURNS) {
    it.each(CONCERN_STATES.map((state, at) => [state, ALLOWED[turn.action][at]] as const))(
      `that is %s: “${turn.action}” is allowed? %s`,
      (state, isAllowed) => {
        expect(canTurn(concern({ state }), turn.action, NOW)).toBe(isAllowed)
        expect(turnConcern(concern({ state }), turn, '巩昌镇委员工作站', NOW).ok).toBe(isAllowed)
      },
    )
  }

  it('that is returned tells its author the reason and where to turn instead', () => {
    const turned = turnConcern(
      concern(),
      { action: 'return', reason: '这件事归法院管', channel: '县人民法院' },
      '工作站',
      NOW,
    )
    expect(turned).toMatchObject({
      state: 'returned',
      event: { by: '工作站', at: NOW, text: '这件事归法院管\n可以找这里办：县人民法院' },
    })
  })

  it('that was accepted cannot be taken back, and its author is told why', () => {
    expect(turnConcern(concern({ state: 'accepted' }), { action: 'withdraw' }, '本人', NOW)).toEqual({
      ok: false,
      code: 'concern.not-withdrawable',
    })
  })

  it('whose answer takes longer stays where it is; its author reads the reason and the new day', () => {
    const hold = { action: 'hold', until: '12月1日 星期二', reason: '正在到现场核实。' } as const
    expect(turnConcern(concern(), hold, '工作站', NOW)).toEqual({
      ok: true,
      state: 'routed',
      event: {
        kind: 'on-hold',
        at: NOW,
        by: '工作站',
        title: '已说明情况，最迟12月1日 星期二答复',
        text: '正在到现场核实。',
      },
    })
  })

  it('can be put off once, and not when the answer is overdue; each refusal names its rule', () => {
    const hold = { action: 'hold', until: '12月1日', reason: '还在核实' } as const
    const twice = concern({ turns: [{ action: 'hold' }, { action: 'pass' }] })
    expect(turnConcern(twice, hold, '工作站', NOW)).toEqual({ ok: false, code: 'concern.held-before' })
    expect(turnConcern(concern({ replyBy: NOW - 1 }), hold, '工作站', NOW)).toEqual({
      ok: false,
      code: 'concern.overdue',
    })
    expect(canTurn(concern({ replyBy: NOW - 1 }), 'return', NOW)).toBe(true)
  })
})
