/** What may happen to a concern, action by action and state by state. */
import { type ConcernTurn, canTurn, turnConcern } from '../../cloudfunctions/core/rules/concern-lifecycle'
import { CONCERN_STATES } from '../../types/concern'

const NOW = Date.parse('2026-11-23T10:00:00+08:00')

const TURNS: readonly ConcernTurn[] = [
  { action: 'accept' },
  { action: 'return', reason: '这件事归法院管', channel: '县人民法院' },
  { action: 'pass', to: '文峰镇协商议事会', reason: '路在文峰镇' },
  { action: 'hold', owner: '陇西县政协', reason: '不在本镇' },
  { action: 'withdraw' },
]

/** Rows: actions; columns: the states of CONCERN_STATES. What is not allowed is as much a rule as what is. */
const ALLOWED = {
  //         routed held   accepted returned withdrawn
  accept: [true, false, false, false, false],
  merge: [true, false, false, false, false],
  return: [true, true, false, false, false],
  pass: [true, true, false, false, false],
  hold: [true, false, false, false, false],
  withdraw: [true, true, false, false, false],
} as const

describe('a concern', () => {
  for (const turn of TURNS) {
    it.each(CONCERN_STATES.map((state, at) => [state, ALLOWED[turn.action][at]] as const))(
      `that is %s: “${turn.action}” is allowed? %s`,
      (state, isAllowed) => {
        expect(canTurn(state, turn.action)).toBe(isAllowed)
        expect(turnConcern(state, turn, '巩昌镇委员工作站', NOW).ok).toBe(isAllowed)
      },
    )
  }

  it('that is returned tells its author the reason and where to turn instead', () => {
    const turned = turnConcern(
      'routed',
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
    expect(turnConcern('accepted', { action: 'withdraw' }, '本人', NOW)).toEqual({
      ok: false,
      code: 'concern.not-withdrawable',
    })
  })
})
