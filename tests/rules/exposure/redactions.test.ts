/** What a notice took out comes back in no report, however it is written there. */
import { redactedIn } from '../../../cloudfunctions/core/rules/exposure/redactions'
import type { Paper } from '../../../types/papers/paper'

const takenOut = (words: string) => ({
  do: 'redact' as const,
  finding: `name-${words}`,
  path: 'outcome.text',
  words,
  exposure: 'name' as const,
})
const notice = (...words: string[]): { paper: Paper } => ({
  paper: { kind: 'notice', answers: words.map(takenOut), until: 0 },
})
const file = [notice('王建国', '13900001234')]

it.each([
  ['已经给王建国家门口装好。', '王建国'],
  ['已经给王 建国家门口装好。', '王建国'],
  ['已经给王　建　国家门口装好。', '王建国'],
  ['已经给王·建国家门口装好。', '王建国'],
  ['联系人电话139 0000 1234。', '13900001234'],
  ['联系人电话１３９００００１２３４。', '13900001234'],
  ['联系人电话一三九零零零零一二三四。', '13900001234'],
])('a department writes “%s”: it is refused for %s', (text, words) => {
  expect(redactedIn(file, text)).toBe(words)
})

it.each(['已经给沿线十二户装好。', '王家门口的路已经修好，建国路一起修。'])(
  'a department writes “%s”: it may',
  (text) => {
    expect(redactedIn(file, text)).toBeNull()
  },
)

it('what an earlier notice took out and the last one keeps may be said again', () => {
  expect(redactedIn([...file, notice()], '已经给王建国家门口装好。')).toBeNull()
})
