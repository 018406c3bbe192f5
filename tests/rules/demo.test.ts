/** What the demo has to show, beside concerns and topics at every step. */

import { kindAt, parseCounties } from '../../cloudfunctions/core/rules/counties'
import { topics as topicsCollection } from '../../cloudfunctions/core/store/topics'
import { served } from '../../config/counties/served'
import { demoDocuments } from '../../local-cloud/demo/demo'
import { openExtensions } from '../../types/filed'

const NOW = Date.parse('2026-11-23T10:00:00+08:00')
const topics = (demoDocuments(NOW).find(({ collection }) => collection === 'topics')?.documents ?? []).map((each) =>
  topicsCollection.parse(each),
)

it('a member has put a topic forward, which waits for the station', () => {
  const waiting = topics.filter(({ file, closedAt }) => closedAt === null && file[0]?.paper.kind === 'proposal')
  expect(waiting.map(({ step, gathered, followers }) => [step, gathered.length, followers])).toEqual([
    ['collect', 0, 1],
  ])
})

it('another one was turned away, with where to turn instead', () => {
  const [dismissed] = topics.filter(({ ending }) => ending === 'dismissed')
  expect(dismissed?.record.at(-1)?.text).toContain('可以找这里办：县水务局')
})

it('a department asks for more time, and the committee has to answer', () => {
  const asking = topics.filter(({ file }) => openExtensions(file).length > 0)
  expect(asking).toHaveLength(1)
  expect(asking[0]?.carried.assigned).toMatchObject([{ isAsking: true, isOpen: true }])
})

it('every topic is about a kind of matter that its county has', () => {
  const counties = parseCounties(served)
  for (const { board, kind } of topics) expect([kind, kindAt(counties, board, kind)?.key]).toEqual([kind, kind])
})
