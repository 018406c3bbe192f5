/** What the planning of a topic's consultation is judged by, put together from the topic, the county's lists and what was read. */
import { papersOf } from '../../../types/filed'
import type { Member } from '../../../types/member'
import { levelOf } from '../../../types/place'
import { ANY_GROUPS, INVITEES, NATIONAL_SECTORS } from '../../../types/sectors'
import { countyAt, placeAt } from '../rules/counties'
import type { Meeting, PlannedMatter, PlanningCase } from '../rules/planning/planning-case'
import { counties } from '../served'
import type { StoredTopic } from '../store/topics'

/** `roster`: the members in reach; `meetings`: who of them meets elsewhere at those hours; `at`: when it begins, or now. */
export function caseOfPlan(
  topic: StoredTopic,
  { roster, meetings, at }: { roster: readonly Member[]; meetings: readonly Meeting[]; at: number },
): PlanningCase {
  const { council, board, kind } = topic
  const rules = countyAt(counties, board)?.rules
  return {
    matter: { kind, words: wordsOf(topic), council, board, villages: villagesOf(topic) },
    lists: {
      groups: rules?.interestGroups ?? ANY_GROUPS,
      trades: rules?.trades ?? NATIONAL_SECTORS,
      invitees: rules?.invitees ?? INVITEES,
      leastMembers: rules?.leastMembers ?? 3,
    },
    roster,
    meetings,
    declared: papersOf(topic.file, 'interest').map(({ paper, person }) => ({ person, text: paper.text })),
    at,
    nameOf: (place) => placeAt(counties, place)?.name ?? '',
  }
}

const wordsOf = ({ title, summary }: StoredTopic): string => `${title}\n${summary}`

/** The village whose council it is, where the concerns come from, and what the topic names; only those of its township. */
function villagesOf(topic: StoredTopic): PlannedMatter['villages'] {
  const words = wordsOf(topic)
  const raised = topic.gathered.map(({ village }) => village)
  return [...(countyAt(counties, topic.board)?.places.values() ?? [])]
    .filter(({ code }) => levelOf(code) === 'village' && code.startsWith(topic.board))
    .filter(({ code, name }) => code === topic.council || raised.includes(code) || words.includes(name))
    .map(({ code }) => code)
}
