/** Whatever anybody does in whatever order, by whatever method: the rules of the record and of the separation of powers hold. */
import fc from 'fast-check'
import { clocksOf } from '../../../cloudfunctions/core/rules/clocks/topic-clocks'
import { type Actor, bodyFor } from '../../../cloudfunctions/core/rules/lifecycle/actor'
import type { Advanced } from '../../../cloudfunctions/core/rules/lifecycle/advance'
import { AFTER_END } from '../../../cloudfunctions/core/rules/lifecycle/after-end'
import { missingFor } from '../../../cloudfunctions/core/rules/lifecycle/evidence'
import { confirmations, type DeliberatedTopic } from '../../../cloudfunctions/core/rules/lifecycle/topic-file'
import { calendar } from '../../../cloudfunctions/core/served'
import {
  adoptedPoints,
  afterLast,
  assignmentIn,
  assignmentsOf,
  lastClaim,
  noticeOut,
  openAssignments,
  openRelapses,
  papersOf,
  termOf,
  unassignedPoints,
} from '../../../types/filed'
import { METHOD_NAMES, type MethodTable, methodTable, STEP_TABLE, STEPS, stepIn } from '../../../types/method'
import { PAPER_TABLE } from '../../../types/papers/paper'
import { attempt, begin, DAY, type Deed, PAPERS, PEOPLE, START, TO } from './walk'

/** Our methods, and any other order of steps that ends with the follow-up. */
const anyMethod: fc.Arbitrary<MethodTable> = fc.oneof(
  fc.constantFrom(...METHOD_NAMES).map(methodTable),
  fc.shuffledSubarray(STEPS.slice(0, -1), { minLength: 1 }).map((keys) => ({
    label: '县里自定',
    steps: [...keys, 'follow-up' as const].map((key) => ({ key, ...STEP_TABLE[key] })),
  })),
)

const names = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] => {
  const isName = (key: string): key is Name => key in table
  return Object.keys(table).filter(isName)
}

const anyDeed: fc.Arbitrary<Deed> = fc.tuple(
  fc.constantFrom(...names(PEOPLE)),
  fc.constantFrom(...names(PAPERS), 'move-on' as const, 'lapse' as const),
  fc.nat({ max: 160 }),
)

/** The way that leads to the end by each of our methods; what a method has no step for is refused. */
const WAY: readonly Deed[] = [
  ...TO.approved,
  ...TO.planned,
  ...TO.researched,
  ...TO.consulted,
  ...TO.publicised,
  ...TO.decided,
  ['clerk', 'rest', 23],
  ['bureau', 'restDone', 23],
  ...TO.done,
  ...TO.confirmed,
  ...TO.askedAgain,
  ['author', 'relapse', 75],
  ['head', 'reopening', 76],
  ['bureau', 'restDone', 77],
  ['department', 'completion', 77],
  ['author', 'solved', 78],
  ['follower', 'solved', 79],
]

/** That way, with anything done in between, in the order of days. */
const anyDeeds: fc.Arbitrary<readonly Deed[]> = fc
  .array(fc.tuple(fc.nat({ max: WAY.length }), anyDeed), { maxLength: 20 })
  .map((extras) =>
    [...WAY, null].flatMap((deed, at) => [
      ...extras.filter(([place]) => place === at).map(([, extra]) => extra),
      ...(deed ? [deed] : []),
    ]),
  )

interface Attempted {
  readonly before: DeliberatedTopic
  readonly deed: Deed
  readonly advanced: Advanced
}

/** Everything that happened, refusals included. */
function history(method: MethodTable, deeds: readonly Deed[]): Attempted[] {
  let topic = begin(method)
  return deeds.map((deed) => {
    const advanced = attempt(topic, method, deed)
    const attempted = { before: topic, deed, advanced }
    if (advanced.ok) topic = advanced.topic
    return attempted
  })
}

/** Checks what holds for every accepted deed. */
const forEveryStep = (
  check: (attempted: Attempted & { advanced: Extract<Advanced, { ok: true }> }, method: MethodTable) => void,
) =>
  fc.assert(
    fc.property(anyMethod, anyDeeds, (method, deeds) => {
      for (const { before, deed, advanced } of history(method, deeds)) {
        if (advanced.ok) check({ before, deed, advanced }, method)
      }
    }),
    { numRuns: 300 },
  )

const stepOf = (method: MethodTable, { step }: DeliberatedTopic) => method.steps.findIndex(({ key }) => key === step)
const departmentsOf = ({ departments = {} }: Actor): object => departments
const momentOf = ([, , day = 0]: Deed): number => START + day * DAY

const isDismissed = ({ closed }: DeliberatedTopic): boolean => closed?.ending === 'dismissed'

it('no step is left forward without its evidence', () =>
  forEveryStep(({ before, deed, advanced: { topic } }, method) => {
    if (isDismissed(topic) || (stepOf(method, topic) <= stepOf(method, before) && !topic.closed)) return
    const step = method.steps[stepOf(method, before)]
    const filed = { ...before, file: topic.file }
    expect(step && missingFor(step, filed, momentOf(deed))).toEqual([])
  }))

it('nobody files a paper that is another’s to file', () =>
  forEveryStep(({ before, deed: [who], advanced: { topic } }) => {
    for (const { paper, person } of topic.file.slice(before.file.length)) {
      expect(person).toBe(PEOPLE[who].person)
      expect(bodyFor(PEOPLE[who], PAPER_TABLE[paper.kind].by)).not.toBeNull()
    }
  }))

it('an officer never reports on, claims or asks time for another department’s task', () =>
  forEveryStep(({ before, deed: [who], advanced: { topic } }) => {
    for (const { paper } of topic.file.slice(before.file.length)) {
      if (paper.kind !== 'progress' && paper.kind !== 'completion' && paper.kind !== 'extension') continue
      const department = assignmentIn(topic.file, paper.assignment)?.department.key ?? ''
      expect(Object.keys(departmentsOf(PEOPLE[who]))).toContain(department)
    }
  }))

it('more time is asked for and answered once at most for each task, by its own department and the committee', () =>
  forEveryStep(({ advanced: { topic } }) => {
    for (const { paper } of papersOf(topic.file, 'assignment')) {
      const about = (kind: 'extension' | 'extension-answer') =>
        papersOf(topic.file, kind).filter((filed) => filed.paper.assignment === paper.id)
      expect(about('extension').length).toBeLessThanOrEqual(1)
      expect(about('extension-answer').length).toBeLessThanOrEqual(about('extension').length)
      for (const { at } of about('extension')) expect(at).toBeLessThanOrEqual(paper.dueAt)
      for (const { person } of about('extension-answer')) expect(person).toBe(PEOPLE.committee.person)
      const { dueAt } = termOf(topic.file, paper)
      expect(dueAt).toBeGreaterThanOrEqual(paper.dueAt)
    }
  }))

it('whoever claims that the work is done never confirms it', () =>
  forEveryStep(({ advanced: { topic } }) => {
    const claimers = papersOf(topic.file, 'completion').map(({ person }) => person)
    for (const { person } of confirmations(topic.file)) expect(claimers).not.toContain(person)
  }))

it('a topic is dismissed by the station alone, where it is collected, never by whoever proposed it, never once it was approved', () =>
  forEveryStep(({ before, deed: [who, what], advanced: { topic } }, method) => {
    expect(isDismissed(topic)).toBe(what === 'dismissal')
    if (!isDismissed(topic)) return
    expect(['clerk', 'head']).toContain(who)
    expect(method.steps[stepOf(method, before)]?.requires).toContain('source')
    expect(papersOf(before.file, 'proposal').map(({ person }) => person)).not.toContain(PEOPLE[who].person)
    expect(papersOf(before.file, 'approval').filter(({ paper }) => paper.isApproved)).toEqual([])
  }))

it('the file only grows, by one paper at most, and every accepted deed is one event', () =>
  forEveryStep(({ before, advanced: { topic, event } }) => {
    expect(topic.file.slice(0, before.file.length)).toEqual(before.file)
    expect(topic.file.length - before.file.length).toBeLessThanOrEqual(1)
    expect(event.title).not.toBe('')
    expect(event.by).not.toContain('p-')
  }))

it('a topic goes back one step when it is not approved, and to its outcome when the head withdraws the notice, else never', () =>
  forEveryStep(({ before, deed: [who, what], advanced: { topic } }, method) => {
    const moved = stepOf(method, topic) - stepOf(method, before)
    if (moved >= 0) return
    if (what === 'refusal') expect(moved).toBe(-1)
    else {
      expect([who, what]).toEqual(['head', 'withdrawal'])
      expect(stepIn(method, topic.step).requires).toContain('outcome')
    }
  }))

it('a notice that was withdrawn is out no more, and no step goes past its place without a new one', () =>
  forEveryStep(({ deed: [, what], before, advanced: { topic } }, method) => {
    if (what === 'withdrawal') expect(noticeOut(topic.file)).toBeNull()
    const isLeft =
      stepIn(method, before.step).requires.includes('notice') && stepOf(method, topic) > stepOf(method, before)
    if (isLeft) expect(noticeOut(topic.file)).not.toBeNull()
  }))

it('a task that was taken back is nobody’s to do, and its points are there to be assigned or assigned to another', () =>
  forEveryStep(({ advanced: { topic } }) => {
    const taken = papersOf(topic.file, 'recall').map(({ paper }) => paper.assignment)
    expect(openAssignments(topic.file).filter((id) => taken.includes(id))).toEqual([])
    const covered = assignmentsOf(topic.file).flatMap(({ paper }) => paper.points)
    expect(unassignedPoints(topic.file)).toEqual(adoptedPoints(topic.file).filter((point) => !covered.includes(point)))
  }))

it('the station never sends work back while there are residents to ask', () =>
  forEveryStep(({ before, deed: [who, what] }) => {
    if (what !== 'rework') return
    expect(who).toBe('head')
    expect(lastClaim(before.file)?.paper.asked).toBe(0)
  }))

it('a topic that closed with something adopted was claimed done, and is confirmed only when most of those who answered said so', () =>
  forEveryStep(({ advanced: { topic } }) => {
    if (!topic.closed || isDismissed(topic)) return
    if (adoptedPoints(topic.file).length > 0) expect(papersOf(topic.file, 'completion').length).toBeGreaterThan(0)
    const said = confirmations(topic.file).map(({ paper }) => paper.verdict)
    const solved = said.filter((verdict) => verdict === 'solved').length
    const ending = solved > said.length / 2 ? 'confirmed' : said.length > 0 ? 'partly' : topic.closed.ending
    expect(topic.closed.ending).toBe(ending)
    if (said.length === 0) expect(topic.closed.ending).not.toBe('confirmed')
    expect(confirmations(topic.file).every(({ paper }) => paper.verdict !== 'not')).toBe(true)
  }))

it('a closed topic takes nothing but questions, their answers, and what becomes of them; an open one takes none of these', () =>
  forEveryStep(({ before, advanced: { topic } }) => {
    const filed = topic.file[before.file.length]?.paper.kind
    expect(AFTER_END.some((kind) => kind === filed)).toBe(before.closed !== null)
  }))

it('a closed topic is opened again only by the head, only when somebody reported that it came back, and all its work with it', () =>
  forEveryStep(({ before, deed: [who, what], advanced: { topic } }) => {
    if (before.closed === null || topic.closed !== null) return
    expect([who, what]).toEqual(['head', 'reopening'])
    expect(openRelapses(before.file)).not.toEqual([])
    expect(openRelapses(topic.file)).toEqual([])
    expect(openAssignments(topic.file)).toHaveLength(assignmentsOf(topic.file).length)
  }))

it('every clock ends after what started it, and on a closed topic nothing runs but what people reported', () =>
  forEveryStep(({ deed, advanced: { topic } }, method) => {
    // Deeds come on any days here; one from before the step began says nothing of its clock.
    if (momentOf(deed) < topic.stepSince) return
    const ticking = { ...topic, isClosed: topic.closed !== null }
    const running = clocksOf(ticking, stepIn(method, topic.step), { stepDays: {}, objectionDays: 3 }, calendar)
    for (const { kind, dueAt } of running) {
      if (kind === 'step') expect(dueAt).toBeGreaterThan(topic.stepSince)
      expect(kind === 'relapse').toBe(topic.closed !== null)
    }
    expect(new Set(running.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(running.length)
  }))

it('nobody answers a round twice, and no round is asked before its day', () =>
  forEveryStep(({ before, deed, advanced: { topic } }) => {
    const filed = topic.file.slice(before.file.length)
    for (const { person } of papersOf(filed, 'revisit')) {
      const round = afterLast(before.file, ({ paper }) => paper.kind === 'asking')
      expect(papersOf(round, 'revisit').map((each) => each.person)).not.toContain(person)
    }
    for (const { paper } of papersOf(filed, 'asking')) {
      expect(momentOf(deed)).toBeGreaterThanOrEqual(
        (before.closed?.at ?? Number.POSITIVE_INFINITY) + (paper.days - 1) * DAY,
      )
    }
  }))

it('every refusal has a sentence for a person', () =>
  fc.assert(
    fc.property(anyMethod, anyDeeds, (method, deeds) => {
      for (const { advanced } of history(method, deeds)) {
        if (!advanced.ok) expect(advanced.message).toMatch(/[\u4e00-\u9fff].*。$/)
      }
    }),
  ))

it.each(METHOD_NAMES)(
  'the way without detours reaches the end by %s, so that the properties above are about something',
  (name) => {
    const ended = history(methodTable(name), WAY)
      .filter(({ advanced }) => advanced.ok)
      .at(-1)?.advanced
    expect(ended?.ok && ended.topic.closed?.ending).toBe('confirmed')
  },
)
