/** One topic's workspace: what is in its file, what the step still lacks, and what the actor may do. */
import { openRelapses, wasApproved } from '../../../types/filed'
import type { PaperKind } from '../../../types/papers/paper'
import type { Role } from '../../../types/role'
import type { Workspace } from '../../../types/workspace'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { lateDaysOf, latenessOf } from '../rules/clocks/lateness'
import { councilAt, kindAt } from '../rules/counties'
import { type Actor, barredBy, bodyFor, bodyToFileKind } from '../rules/lifecycle/actor'
import { missingFor, papersAt } from '../rules/lifecycle/evidence'
import { hasSubject, ownAssignments } from '../rules/lifecycle/own-assignments'
import { isStation } from '../rules/readers'
import { isTimeToConvene } from '../rules/session/convening'
import { calendar, counties } from '../served'
import { getDocument } from '../store/database'
import { type StoredTopic, topics } from '../store/topics'
import { officerAt } from './capacities'
import { choicesAt } from './county-choices'
import { deliberatedOf } from './deliberated'
import { presentFile } from './present-file'
import { peopleOf } from './project-topic'
import { readingRoles } from './reading-roles'
import { returnReasonsAt, screeningOf } from './screening'

/** A topic of another place, or that is no task of the actor's department, is answered as if it were not there. One database call beside identity. */
export async function readWorkspace(actor: Officer, id: string): Promise<Workspace> {
  const topic = await getDocument(topics, id)
  const roles = topic ? readingRoles(actor, topic) : []
  if (!topic || roles.length === 0) throw new Refusal('topic.not-found')
  const { method } = topic
  return {
    id: topic._id,
    number: topic.number,
    version: topic.version,
    title: topic.title,
    summary: topic.summary,
    council: councilAt(counties, topic.council) ?? { code: topic.council, name: '', placeName: '' },
    kindLabel: kindAt(counties, topic.council, topic.kind)?.label ?? '',
    people: peopleOf(topic),
    methodLabel: method.label,
    steps: method.steps.map(({ key, label }) => ({ key, label })),
    step: topic.step,
    stepSince: topic.stepSince,
    dueAt: topic.dueAt,
    lateDays: lateDaysOf(topic.dueAt, actor.now, calendar),
    lateness: latenessOf(topic.clocks, actor.now, calendar),
    relapsedAt: topic.clocks.find(({ kind }) => kind === 'relapse')?.dueAt ?? null,
    ending: topic.ending,
    concerns: topic.gathered.map(({ concern, number, title }) => ({
      id: concern,
      number,
      // The author's own words are for the station.
      title: isStation(roles) ? title : `诉求 ${number}`,
    })),
    file: await presentFile(topic, roles, actor.id),
    choices: choicesAt(topic.board, topic.unstaffed),
    ...suitabilityOf(topic),
    hasMeeting: hasMeeting(topic, roles),
    timeline: topic.record.map(({ kind, at, by, title, text }) => ({ kind, at, by, title, text })),
    ...abilitiesOf(actor, topic),
  }
}

/** The station calls sessions, the county looks on; nobody else reads who is invited. */
const hasMeeting = (topic: StoredTopic, roles: readonly Role[]): boolean =>
  topic.session !== null
    ? isStation(roles) || roles.includes('county')
    : isStation(roles) && (topic.conveneAt !== null || isTimeToConvene(topic))

/** Whether it is fit for deliberation is asked only until the committee has approved of it. */
function suitabilityOf({ board, title, summary, file }: StoredTopic): Pick<Workspace, 'screening' | 'returnReasons'> {
  if (wasApproved(file)) return { screening: null, returnReasons: [] }
  return { screening: screeningOf(board, title, summary), returnReasons: returnReasonsAt(board) }
}

/** What came back is taken up anew, or answered. */
const afterEnd = (officer: Actor, { file }: StoredTopic): PaperKind[] =>
  openRelapses(file).length === 0
    ? []
    : (['reopening', 'relapse-answer'] as const).filter((kind) => bodyToFileKind(officer, kind) !== null)

type Abilities = Pick<Workspace, 'missing' | 'canFile' | 'canMoveOn' | 'ownAssignments'>

/** From the same tables by which the lifecycle decides, so that no button leads to a refusal that could be foreseen. */
function abilitiesOf(actor: Officer, topic: StoredTopic): Abilities {
  const step = topic.method.steps.find(({ key }) => key === topic.step)
  const officer = officerAt(actor.id, actor.grants, topic.board)
  if (!step || topic.closedAt !== null) {
    return { missing: [], canFile: afterEnd(officer, topic), canMoveOn: false, ownAssignments: [] }
  }
  const deliberated = deliberatedOf(topic)
  const missing = missingFor(step, deliberated, actor.now)
  const canFile = papersAt(step).filter(
    (kind) =>
      bodyToFileKind(officer, kind) !== null &&
      hasSubject(officer, kind, deliberated, actor.now) &&
      !barredBy(deliberated, officer, { file: kind }),
  )
  const mayLeave =
    step.moves === 'by-hand' &&
    bodyFor(officer, [step.movedOnBy]) !== null &&
    !barredBy(deliberated, officer, { leave: step })
  return {
    missing: [...missing],
    canFile: [...canFile],
    canMoveOn: mayLeave && missing.length === 0,
    ownAssignments: [...ownAssignments(officer, deliberated)],
  }
}
