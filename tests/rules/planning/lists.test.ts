/** The counties' lists of groups, sectors and invitees are fit to plan by. */
import { askedGroups } from '../../../cloudfunctions/core/rules/planning/asked-groups'
import { counties } from '../../../cloudfunctions/core/served'
import { ANY_GROUPS, INVITEES, NATIONAL_SECTORS } from '../../../types/sectors'
import { planning } from './cases'

const cells = [...counties.values()].flatMap(({ rules }) =>
  rules.kinds.map(({ key }) => [rules.name, key, rules] as const),
)

it.each(cells)(
  '%s knows for %s whom to hear, people of the village among them, but asks for six at most',
  (_name, kind, rules) => {
    const here = planning([])
    const groups = askedGroups({
      lists: { ...here.lists, groups: rules.interestGroups ?? [] },
      matter: { ...here.matter, kind, words: '一件平常的事' },
    })
    expect(groups.length).toBeGreaterThanOrEqual(2)
    expect(groups.length).toBeLessThanOrEqual(6)
    expect(groups.some(({ isLocal }) => isLocal)).toBe(true)
    expect(rules.trades?.some((trade) => trade.kinds.includes(kind))).toBe(true)
  },
)

it.each([
  ...[...counties.values()].map(
    ({ rules }) => [rules.name, rules.interestGroups, rules.trades, rules.invitees] as const,
  ),
  ['a county without lists of its own', ANY_GROUPS, NATIONAL_SECTORS, INVITEES] as const,
])('of %s, each list names everything once', (_name, ...lists) => {
  for (const list of lists) {
    const keys = (list ?? []).map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(2)
    expect(new Set(keys).size).toBe(keys.length)
  }
})

it('the national committee has its 34 sectors', () => {
  expect(NATIONAL_SECTORS).toHaveLength(34)
})
