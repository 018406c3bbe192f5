/** A round of statements as the demo's villages answered it: two minds on how fast, one on what first. */
import { readGround } from '../../cloudfunctions/core/rules/common-ground/read-ground'
import type { Party, Vote } from '../../types/ground'
import type { PaperOf } from '../../types/papers/paper'

const STATEMENTS = [
  { id: 'first', text: '先办最急的一处，其余明年再办。' },
  { id: 'labour', text: '每户出一个工，把材料运到现场。' },
  { id: 'monthly', text: '进展每个月在村务公开栏公布一次。' },
]

/** What people of each mind said, statement by statement, and how many they are. */
const MINDS: readonly { readonly party: string; readonly count: number; readonly says: readonly Vote[] }[] = [
  { party: '委员和议事会成员', count: 5, says: ['agree', 'pass', 'agree'] },
  { party: '沿线村民', count: 4, says: ['agree', 'agree', 'agree'] },
  { party: '居民', count: 11, says: ['agree', 'agree', 'agree'] },
  { party: '居民', count: 9, says: ['agree', 'disagree', 'agree'] },
  { party: '居民', count: 4, says: ['disagree', 'disagree', 'pass'] },
]

const PARTIES: Party[] = [
  { called: '委员和议事会成员', seats: 6, spoke: 4, voted: 5 },
  { called: '沿线村民', seats: 5, spoke: 3, voted: 4 },
  { called: '施工和管护单位', seats: 2, spoke: 1, voted: 0 },
  { called: '居民', seats: 0, spoke: 0, voted: 24 },
]

/** As the rules count it. */
export function demoGround(): PaperOf<'ground'> {
  const voters = MINDS.flatMap((mind) => Array.from({ length: mind.count }, () => mind))
  const ids = STATEMENTS.map(({ id }) => id)
  const ballots = voters.map(({ says }) => Object.fromEntries(ids.map((id, at) => [id, says[at] ?? 'pass'] as const)))
  return {
    kind: 'ground',
    round: 1,
    statements: STATEMENTS,
    parties: PARTIES,
    result: readGround(
      ballots,
      ids,
      voters.map(({ party }) => party),
    ),
  }
}
