/** The daily proof as a rule: what was counted twice has to differ twice before anybody is told. */
import { agrees, type Counted, reconcile } from '../../cloudfunctions/core/rules/reconcile'

const LONGXI = '621122'

const ALL_THERE: Counted = {
  states: { routed: 3, held: 1, returned: 2, accepted: 4, withdrawn: 1 },
  told: { received: 11, returned: 2, accepted: 4, withdrawn: 1 },
  since: { received: 11, returned: 2, accepted: 4, withdrawn: 1 },
  gathered: 4,
  astray: 0,
}
const ONE_SHORT: Counted = {
  ...ALL_THERE,
  states: { ...ALL_THERE.states, routed: 2 },
  since: { ...ALL_THERE.since, received: 10 },
}
const ONE_ON_ITS_WAY: Counted = { ...ALL_THERE, told: { ...ALL_THERE.told, received: 12 } }

it('says nothing when what came in is where it should be', () => {
  expect(agrees(ALL_THERE)).toBe(true)
  expect(reconcile(LONGXI, ALL_THERE, ALL_THERE)).toMatchObject({ submitted: 11, problems: [] })
})

it('a concern that came in between two counts is no problem once both are there', () => {
  expect(agrees(ONE_ON_ITS_WAY)).toBe(false)
  expect(reconcile(LONGXI, ALL_THERE, ONE_ON_ITS_WAY).problems).toEqual([])
})

it('and one that came in at the second count alone is no problem either', () => {
  expect(reconcile(LONGXI, ONE_ON_ITS_WAY, { ...ALL_THERE, astray: 1 }).problems).toEqual([])
})

it('one that is missing at both counts is told with both figures', () => {
  expect(reconcile(LONGXI, ONE_SHORT, ONE_SHORT).problems).toEqual(['收到过的诉求有 11 件，现在查得到的有 10 件'])
})

it('what came in and was answered before messages named their turn is counted and raises no alarm', () => {
  const older: Counted = {
    ...ALL_THERE,
    states: { routed: 3, held: 1, returned: 7, accepted: 6, withdrawn: 2 },
    gathered: 6,
  }
  expect(reconcile(LONGXI, older, older)).toMatchObject({ submitted: 19, referred: 7, problems: [] })
})
