/** Common ground found in votes: generated groups whose opinions are known are found again. */
import fc from 'fast-check'
import { groupsOf } from '../../../cloudfunctions/core/rules/common-ground/groups'
import { readGround } from '../../../cloudfunctions/core/rules/common-ground/read-ground'
import { type Ballot, matrixOf } from '../../../cloudfunctions/core/rules/common-ground/votes'
import type { Tally, Vote } from '../../../types/ground'

/** Chance that is the same every time (mulberry32). */
const chance = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const statementsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `s${index + 1}`)

interface Village {
  readonly ballots: readonly Ballot[]
  readonly groups: readonly number[]
}

/** Each group holds its own view of each statement; somebody says otherwise one time in `noise`, and leaves out `silent` of the statements. */
function village(
  views: readonly (readonly Vote[])[],
  sizes: readonly number[],
  seed: number,
  noise = 0.1,
  silent = 0.3,
): Village {
  const next = chance(seed)
  const sides: readonly Vote[] = ['agree', 'disagree', 'pass']
  const ballots: Ballot[] = []
  const groups: number[] = []
  sizes.forEach((size, group) => {
    for (let person = 0; person < size; person += 1) {
      const said = (views[group] ?? []).flatMap((view, index) => {
        if (next() < silent) return []
        const vote = next() < noise ? (sides[Math.floor(next() * 3)] ?? 'pass') : view
        return [[`s${index + 1}`, vote] as const]
      })
      ballots.push(Object.fromEntries(said))
      groups.push(group)
    }
  })
  return { ballots, groups }
}

/** How far two divisions into groups agree, 1 when they are the same, about 0 by chance (Hubert & Arabie 1985). */
function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const pairs = (count: number) => (count * (count - 1)) / 2
  const sizes = (keys: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0)
  }
  const [both, first, second] = [
    sizes(a.map((label, at) => `${label}/${b[at]}`)),
    sizes(a.map(String)),
    sizes(b.map(String)),
  ]
  const expected = (first * second) / pairs(a.length)
  return (both - expected) / ((first + second) / 2 - expected)
}

const A: Vote = 'agree'
const D: Vote = 'disagree'

/** Farmers along the road and the contractor's people: at one on lamps and safety, apart on the route. */
const TWO_VIEWS: readonly (readonly Vote[])[] = [
  [A, A, A, A, D, D, A, D, A, D],
  [A, A, D, D, A, A, D, A, A, A],
]
const THREE_VIEWS: readonly (readonly Vote[])[] = [
  [A, A, A, D, D, D, A, A, D, D],
  [A, D, D, A, A, D, D, A, A, D],
  [A, D, A, A, D, A, D, D, D, A],
]

describe('groups that were there are found again', () => {
  it.each([1, 2, 3, 4, 5])('two of 20 and 15 people, with noise and silence (village %i)', (seed) => {
    const { ballots, groups } = village(TWO_VIEWS, [20, 15], seed)
    const found = groupsOf(matrixOf(ballots, statementsOf(10)))
    expect(adjustedRand(found ?? [], groups)).toBeGreaterThan(0.85)
  })

  it.each([1, 2, 3, 4, 5])('three of 40, 30 and 20 people (village %i)', (seed) => {
    const { ballots, groups } = village(THREE_VIEWS, [40, 30, 20], seed)
    const found = groupsOf(matrixOf(ballots, statementsOf(10)))
    expect(new Set(found).size).toBe(3)
    expect(adjustedRand(found ?? [], groups)).toBeGreaterThan(0.85)
  })

  it.each([1, 2, 3, 4, 5])('people of one mind, give or take, are not divided (village %i)', (seed) => {
    const { ballots } = village([TWO_VIEWS[0] ?? []], [40], seed, 0.2)
    expect(groupsOf(matrixOf(ballots, statementsOf(10)))).toBeNull()
  })

  it('the order in which people came makes no difference', () => {
    const { ballots } = village(TWO_VIEWS, [20, 15], 7)
    const forward = readGround(ballots, statementsOf(10))
    const backward = readGround([...ballots].reverse(), statementsOf(10))
    expect(backward).toEqual(forward)
  })
})

describe('what is common and what divides', () => {
  const { ballots, groups } = village(TWO_VIEWS, [20, 15], 3)
  const ground = readGround(ballots, statementsOf(10))

  it('is told apart: lamps and safety unite, the route divides', () => {
    if (ground.shows !== 'ground') throw new Error('too few voters')
    expect(ground.groups).toEqual([
      { called: null, voters: 20 },
      { called: null, voters: 15 },
    ])
    expect(ground.common.map(({ statement }) => statement).sort()).toEqual(['s1', 's2', 's9'])
    expect(ground.divided.map(({ statement }) => statement).sort()).toEqual(['s10', 's3', 's4', 's5', 's6', 's7', 's8'])
  })

  it('is the same by the groups that people belong to', () => {
    const parties = groups.map((group) => (group === 0 ? '沿线农户' : '施工方'))
    expect(readGround(ballots, statementsOf(10), parties)).toMatchObject({
      shows: 'ground',
      groups: [
        { called: '沿线农户', voters: 20 },
        { called: '施工方', voters: 15 },
      ],
    })
  })

  it('a large majority alone is not common ground when a group stands against it', () => {
    const views = village([[A], [D]], [30, 10], 1, 0, 0)
    const given = readGround(views.ballots, ['s1'], views.groups.map(String))
    expect(given).toMatchObject({ common: [], divided: [{ statement: 's1' }] })
  })

  it('below ten voters there are only counts', () => {
    expect(readGround(ballots.slice(0, 9), statementsOf(10))).toMatchObject({ shows: 'counts', voters: 9 })
  })

  it('a group of four that everybody knows is not shown by itself', () => {
    const views = village([[A], [D], [D]], [10, 6, 4], 1, 0, 0)
    const given = readGround(views.ballots, ['s1'], views.groups.map(String))
    if (given.shows !== 'ground') throw new Error('too few voters')
    const sizes = given.groups.map(({ voters }) => voters)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(20)
  })
})

it('every statement stands in one place, and every voter in one group, whatever was voted', () => {
  const statements = statementsOf(6)
  const vote = fc.constantFrom<Vote>('agree', 'disagree', 'pass')
  const ballot = fc
    .uniqueArray(fc.constantFrom(...statements), { maxLength: 6 })
    .chain((said) =>
      fc
        .array(vote, { minLength: said.length, maxLength: said.length })
        .map(
          (votes): Ballot =>
            Object.fromEntries(said.map((statement, index) => [statement, votes[index] ?? 'pass'] as const)),
        ),
    )
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 40 }), (ballots) => {
      const ground = readGround(ballots, statements)
      if (ground.shows === 'counts') return ground.statements.length === statements.length
      const placed = [...ground.common, ...ground.divided, ...ground.others].map(({ statement }) => statement)
      const grouped = ground.groups.reduce((sum, { voters }) => sum + voters, 0)
      return placed.length === 6 && new Set(placed).size === 6 && (grouped === 0 || grouped === ground.voters)
    }),
  )
})

describe('the heading under which a statement stands', () => {
  const ballotsOf = ({ agree, disagree }: Tally, voters: number): Ballot[] =>
    Array.from({ length: voters }, (_, at) => ({
      s1: at < agree ? 'agree' : at < agree + disagree ? 'disagree' : 'pass',
    }))
  const talliesOf = (voters: number): Tally[] =>
    Array.from({ length: voters + 1 }, (_, agree) =>
      Array.from({ length: voters - agree + 1 }, (_rest, disagree) => ({
        agree,
        disagree,
        pass: voters - agree - disagree,
      })),
    ).flat()

  it.each([
    [5, 5],
    [5, 9],
    [6, 8],
  ])('tells nothing that the figures keep back, whatever %i of one party and %i of another said', (here, there) => {
    const parties = [...Array.from({ length: here }, () => '沿线农户'), ...Array.from({ length: there }, () => '居民')]
    const headings = new Map<string, Set<string>>()
    for (const a of talliesOf(here)) {
      for (const b of talliesOf(there)) {
        const ground = readGround([...ballotsOf(a, here), ...ballotsOf(b, there)], ['s1'], parties)
        if (ground.shows !== 'ground') throw new Error('too few voters')
        const heading = ground.common[0] ? `common ${ground.common[0].side}` : ground.divided[0] ? 'divided' : 'other'
        const [standing] = [...ground.common, ...ground.divided, ...ground.others]
        const figures = JSON.stringify([standing?.shown, standing?.byGroup])
        headings.set(figures, (headings.get(figures) ?? new Set()).add(heading))
      }
    }
    expect([...headings.values()].filter((each) => each.size > 1)).toEqual([])
  })
})

it('a sentence that was put to those invited only is judged by them alone: residents were not asked', () => {
  const members = Array.from({ length: 9 }, (): Ballot => ({ road: 'agree', fund: 'agree' }))
  const residents = Array.from({ length: 12 }, (): Ballot => ({ road: 'agree' }))
  const parties = [...members.map(() => '委员'), ...residents.map(() => '居民')]
  const isPutTo = (statement: string, party: string | null) => statement === 'road' || party !== '居民'
  const ground = readGround([...members, ...residents], ['road', 'fund'], parties, isPutTo)
  if (ground.shows !== 'ground') throw new Error('too few voters')
  expect(ground.common.map(({ statement }) => statement).sort()).toEqual(['fund', 'road'])
})
