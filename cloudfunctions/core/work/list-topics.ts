/** The open topics of a place, for the workbench: everybody who has a part in them sees which wait for whom. */
import * as v from 'valibot'
import { LIMITS } from '../../../types/limits'
import { stepRowSchema } from '../../../types/method'
import { PAPER_TABLE } from '../../../types/papers/paper'
import { ROLE_LABELS } from '../../../types/role'
import { paperKindSchema, type TopicList, type TopicRow } from '../../../types/workspace'
import type { Officer } from '../procedure'
import { latenessOf } from '../rules/clocks/lateness'
import { placeAt } from '../rules/counties'
import { type Actor, bodyFor } from '../rules/lifecycle/actor'
import { dueFor, isTurnOf } from '../rules/lifecycle/turn'
import { calendar, counties } from '../served'
import { command, projectDocuments } from '../store/database'
import { carriedSchema, clockSchema, inquirySchema, STANDING_FIELDS, standingEntries, topics } from '../store/topics'
import { officerAt } from './capacities'
import { boardsOf } from './open-matters'
import { overseenPlace } from './overseen-place'
import { peopleOf } from './project-topic'

const text = v.string()

const openTopic = v.object({
  _id: text,
  number: text,
  version: v.number(),
  title: text,
  council: text,
  board: text,
  ...standingEntries,
  next: v.optional(stepRowSchema),
  stepSince: v.number(),
  followers: v.number(),
  gathered: v.array(v.object({ author: text })),
  file: v.array(v.object({ paper: v.object({ kind: paperKindSchema }), person: text })),
  stepFrom: v.number(),
  carried: carriedSchema,
  inquiry: inquirySchema,
  dueAt: v.nullable(v.number()),
  clocks: v.array(clockSchema),
})

type OpenTopic = v.InferOutput<typeof openTopic>

const FIELDS = {
  number: 1,
  version: 1,
  title: 1,
  council: 1,
  board: 1,
  ...STANDING_FIELDS,
  next: { $arrayElemAt: ['$method.steps', { $add: [{ $indexOfArray: ['$method.steps.key', '$step'] }, 1] }] },
  stepSince: 1,
  followers: 1,
  'gathered.author': 1,
  'file.paper.kind': 1,
  'file.person': 1,
  stepFrom: 1,
  carried: 1,
  inquiry: 1,
  dueAt: 1,
  clocks: 1,
}

/** Of one station, or of all of a county; who only speaks for departments sees what these were given. One database call beside identity. */
export async function listTopics(actor: Officer, asked: { place?: string | undefined }): Promise<TopicList> {
  const place = overseenPlace(actor, asked.place)
  const rows = await projectDocuments(
    topics,
    {
      where: {
        ...boardsOf(place.code),
        isAtDesk: true,
        ...givenToActor(actor),
      },
      orderBy: ['openedAt', 'desc'],
      limit: LIMITS.topicRows + 1,
    },
    FIELDS,
    openTopic,
  )
  return {
    place,
    rows: rows
      .slice(0, LIMITS.topicRows)
      .map((topic) => rowOf(topic, actor))
      .sort(byLateness),
    isCut: rows.length > LIMITS.topicRows,
    isAssigned: onlyDepartmentsOf(actor) !== null,
  }
}

/** The keys of the actor's departments; null for whoever has another role besides. */
const onlyDepartmentsOf = ({ grants }: Officer): string[] | null =>
  grants.every(({ role }) => role === 'department') ? grants.flatMap(({ department }) => department ?? []) : null

/** What narrows topics to those that the actor's department was given, for whoever only speaks for departments. */
export const givenToActor = (actor: Officer): object => {
  const departments = onlyDepartmentsOf(actor)
  return departments === null ? {} : { 'carried.assigned.department': command.in(departments) }
}

/** Only from the first step, where several lie ready at once: whatever it came from is all that it can lack there. */
function sendsTo({ position, row, next, gathered, file }: OpenTopic, officer: Actor): string | null {
  const hasSource = gathered.length > 0 || file.some(({ paper }) => paper.kind === 'proposal')
  const lacksNothing = hasSource && row.requires.every((evidence) => evidence === 'source')
  if (position.at !== 1 || !next || row.moves !== 'by-hand' || !lacksNothing) return null
  if (bodyFor(officer, [row.movedOnBy]) === null) return null
  return next.requires.includes('approval') ? `报${ROLE_LABELS[next.movedOnBy]}审定` : `送到第2步 ${next.label}`
}

/** What is late first, the latest before all. */
const byLateness = (a: TopicRow, b: TopicRow): number => (b.lateness?.days ?? -1) - (a.lateness?.days ?? -1)

function rowOf(topic: OpenTopic, actor: Officer): TopicRow {
  const officer = officerAt(actor.id, actor.grants, topic.board)
  const kinds = topic.file.slice(topic.stepFrom).map(({ paper }) => paper.kind)
  const relapse = topic.clocks.find(({ kind }) => kind === 'relapse')
  return {
    id: topic._id,
    number: topic.number,
    title: topic.title,
    placeName: placeAt(counties, topic.council)?.name ?? '',
    position: topic.position,
    stepSince: topic.stepSince,
    people: peopleOf(topic),
    version: topic.version,
    isProposed: topic.file.some(({ paper, person }) => paper.kind === 'proposal' && person === actor.id),
    sendsTo: sendsTo(topic, officer),
    isMine: relapse
      ? bodyFor(officer, PAPER_TABLE['relapse-answer'].by) !== null
      : isTurnOf(officer, topic.row, { kinds, carried: topic.carried, inquiry: topic.inquiry }),
    dueAt: dueFor(officer, topic.carried.assigned) ?? topic.dueAt,
    lateness: latenessOf(topic.clocks, actor.now, calendar),
    relapsedAt: relapse?.dueAt ?? null,
  }
}
