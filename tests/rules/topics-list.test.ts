/** The workbench's list of topics: what comes first, what it is narrowed to, and how steps of several methods stand in one board. */
import { byStep } from '../../src/council/topics/by-step'
import { CLOSED, chosenOf, filtersOf, isOfStep } from '../../src/council/topics/filters'
import { queueAfter } from '../../src/council/topics/queue'
import { type Method, methodTable, positionIn } from '../../types/method'
import type { TopicRow } from '../../types/workspace'

const NOW = Date.parse('2026-11-23T10:00:00+08:00')
const DAY = 86_400_000

const row = (id: string, step: string, more: Partial<TopicRow> = {}, method: Method = 'eight-step'): TopicRow => ({
  id,
  number: id,
  title: id,
  placeName: '巩昌镇',
  position: positionIn(methodTable(method), step, false),
  stepSince: NOW - DAY,
  people: 3,
  version: 1,
  isMine: false,
  isProposed: false,
  sendsTo: null,
  dueAt: null,
  lateness: null,
  relapsedAt: null,
  ...more,
})

const ROWS: readonly TopicRow[] = [
  row('quiet', 'plan'),
  row('waits', 'plan', { isMine: true }),
  row('late', 'confirm', { isMine: true, dueAt: NOW - DAY, lateness: { days: 1, level: 1 } }),
  row('later', 'confirm', { dueAt: NOW - 5 * DAY, lateness: { days: 3, level: 2 } }),
  row('due', 'confirm', { isMine: true, dueAt: NOW + DAY }),
  row('village', 'consult', {}, 'micro'),
]

const idsOf = (rows: readonly TopicRow[] = []) => rows.map(({ id }) => id)
const filter = (key: string) => filtersOf(ROWS).find((each) => each.key === key)

describe('the list of topics', () => {
  it('puts first what is late, the latest before all, then what waits for the clerk, and of that what is due first', () => {
    expect(idsOf(filter('mine')?.rows)).toEqual(['late', 'due', 'waits'])
    expect(idsOf(filter('all')?.rows).slice(0, 4)).toEqual(['later', 'late', 'due', 'waits'])
  })

  it('tells late ones apart, and offers only steps that have topics', () => {
    expect(idsOf(filter('late')?.rows)).toEqual(['later', 'late'])
    const steps = filtersOf(ROWS).filter(isOfStep)
    expect(steps.map(({ label, rows }) => `${label} ${rows.length}`)).toEqual([
      '第2步 议题确定 3',
      '第3步 制定方案 2',
      '第2、5步 协商议事 1',
    ])
  })

  it('always offers the closed ones, which are no step and in no count', () => {
    expect(filtersOf([]).map(({ label }) => label)).toEqual(['等您办', '逾期', '全部', '办结'])
    expect(isOfStep({ key: CLOSED, label: '办结', rows: [] })).toBe(false)
    expect(chosenOf(filtersOf(ROWS), CLOSED)?.rows).toEqual([])
  })

  it('opens with what waits for the clerk, with all when nothing does, and keeps what was chosen while it is there', () => {
    const filters = filtersOf(ROWS)
    expect(chosenOf(filters, null)?.key).toBe('mine')
    expect(chosenOf(filters, '制定方案')?.key).toBe('制定方案')
    expect(chosenOf(filters, '议前调研')?.key).toBe('mine')
    expect(chosenOf(filtersOf([row('quiet', 'plan')]), null)?.key).toBe('all')
  })

  it('has a column for each step of the methods that occur, in their order, with its number in each', () => {
    expect(byStep(ROWS).map(({ heading }) => heading)).toEqual([
      '第1步 议题收集',
      '第2步 议题确定',
      '第3步 制定方案',
      '第4步 议前调研',
      '第2、5步 协商议事',
      '第3、6步 公开公示',
      '第7步 组织决定',
      '第4、8步 跟踪落实',
    ])
  })
})

describe('after one is done', () => {
  const opened: string[] = []
  const queueFor = (current: string, role: 'committee' | 'clerk') =>
    queueAfter({ rows: ROWS, current, grants: [{ role, place: '621122100', label: '巩昌镇' }] }, (id) =>
      opened.push(id),
    )

  it('the most urgent of the others comes next, by itself for the committee alone', () => {
    const queue = queueFor('late', 'committee')
    expect(queue).toMatchObject({ left: 2, isAutomatic: true })
    queue.onNext('')
    expect(opened).toEqual(['due'])
    expect(queueFor('late', 'clerk')).toMatchObject({ left: 2, isAutomatic: false })
  })
})
