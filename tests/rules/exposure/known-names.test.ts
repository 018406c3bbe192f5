/** Which names a topic's papers know: those of people, not of bodies. */
import { knownNames } from '../../../cloudfunctions/core/rules/exposure/known-names'
import type { Paper } from '../../../types/papers/paper'

const session = (present: string[]): { paper: Paper } => ({
  paper: { kind: 'session', heldAt: 0, present, minutes: '大家同意先装学校一段。' },
})

it('knows people who were at the session, by themselves or after what they are', () => {
  const file = [session(['委员三人', '马得财', '高大威', '村民代表王建国', '县水务局'])]
  expect(knownNames(file)).toEqual(['马得财', '高大威', '王建国'])
})

it('takes no body for a person', () => {
  expect(knownNames([session(['文化站', '金融办', '村委会', '安全员', '村民代表五人', '王某'])])).toEqual([])
})

it('looks at the session that counts, the last one', () => {
  expect(knownNames([session(['马得财']), session(['高大威'])])).toEqual(['高大威'])
})
