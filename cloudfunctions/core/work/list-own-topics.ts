/** What a member has at hand: research tasks, and the topics that they supervise, put forward, or are invited to. */
import * as v from 'valibot'
import { lastPaper, researchTasks } from '../../../types/filed'
import { LIMITS } from '../../../types/limits'
import type { MemberTopics, OwnTask, OwnTopic } from '../../../types/member-work'
import { ENDINGS } from '../../../types/papers/ending'
import { isInForce } from '../../../types/role'
import { paperKindSchema } from '../../../types/workspace'
import type { Resident } from '../procedure'
import { latenessOf } from '../rules/clocks/lateness'
import { placeAt } from '../rules/counties'
import { standingAnswer } from '../rules/session/answers'
import { calendar, counties } from '../served'
import { command, findDocuments, getDocument, projectDocuments } from '../store/database'
import { follows, type StoredFollow } from '../store/follows'
import { invitations, type StoredInvitation } from '../store/invitations'
import { persons } from '../store/persons'
import { carriedSchema, clockSchema, STANDING_FIELDS, type StoredTopic, standingEntries, topics } from '../store/topics'

const ownTopic = v.object({
  _id: v.string(),
  title: v.string(),
  council: v.string(),
  position: standingEntries.position,
  ending: v.nullable(v.picklist(ENDINGS)),
  dueAt: v.nullable(v.number()),
  clocks: v.array(clockSchema),
  carried: carriedSchema,
  file: v.array(v.object({ paper: v.object({ kind: paperKindSchema }), person: v.string() })),
})

type Read = v.InferOutput<typeof ownTopic>

const FIELDS = {
  title: 1,
  council: 1,
  position: STANDING_FIELDS.position,
  ending: 1,
  dueAt: 1,
  clocks: 1,
  carried: 1,
  'file.paper.kind': 1,
  'file.person': 1,
}

/** The newest of each; of whoever is no member any more what they supervise. Five database calls, three of them side by side. */
export async function listOwnTopics(actor: Resident): Promise<MemberTopics> {
  const grants = (await getDocument(persons, actor.id))?.grants ?? []
  const members = grants.flatMap((grant) => (isInForce(grant, actor.now) ? (grant.member ?? []) : []))
  const [asking, invited, followed] = await Promise.all([
    members.length === 0
      ? []
      : findDocuments(topics, { where: { 'inquiry.members': command.in(members) }, limit: LIMITS.pageRows }),
    findDocuments(invitations, {
      where: { person: actor.id, isWithdrawn: false },
      orderBy: ['order', 'desc'],
      limit: LIMITS.pageRows,
    }),
    findDocuments(follows, {
      where: { person: actor.id, as: command.in(['neighbour', 'author']) },
      orderBy: ['order', 'desc'],
      limit: LIMITS.pageRows,
    }),
  ])
  const rows = await topicsOf([
    ...invited.map(({ topic }) => topic),
    ...followed.map(({ target }) => target).filter((target) => target.startsWith('t-')),
  ])
  const tasks = asking.filter(({ isAtDesk }) => isAtDesk).flatMap((topic) => tasksIn(topic, members))
  return { tasks, ...sorted(rows, { actor, invited, followed }) }
}

/** What of the plan's questions is theirs and has no record yet. */
function tasksIn({ _id, title, file }: StoredTopic, members: readonly string[]): OwnTask[] {
  const plan = lastPaper(file, 'plan')?.paper
  if (plan === undefined) return []
  return researchTasks(file)
    .filter(({ by, isOpen }) => isOpen && members.includes(by.member ?? ''))
    .map(({ id, question }) => ({
      topic: _id,
      title,
      question: id,
      asks: question,
      meets: { at: plan.startsAt, where: plan.where },
    }))
}

/** Newest first. */
async function topicsOf(ids: readonly string[]): Promise<Read[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const query = { where: { _id: command.in(wanted) }, orderBy: ['_id', 'desc'], limit: wanted.length } as const
  return projectDocuments(topics, query, FIELDS, ownTopic)
}

interface Mine {
  readonly actor: Resident
  readonly invited: readonly StoredInvitation[]
  readonly followed: readonly StoredFollow[]
}

/** Each in one list only, the late ones first. */
function sorted(rows: readonly Read[], { actor, invited, followed }: Mine): Omit<MemberTopics, 'tasks'> {
  const proposedBy = ({ file }: Read) =>
    file.some(({ paper, person }) => paper.kind === 'proposal' && person === actor.id)
  const supervises = ({ _id }: Read) => followed.some(({ target, supervises: agreed }) => target === _id && agreed)
  const rowOf = (topic: Read) => presented(topic, actor.now)
  const proposed = rows.filter(proposedBy)
  const supervised = rows.filter((topic) => supervises(topic) && !proposed.includes(topic))
  const byTopic = new Map([...invited].reverse().map((invitation) => [invitation.topic, invitation]))
  return {
    proposed: proposed.map(rowOf).sort(lateFirst),
    supervised: supervised.map(rowOf).sort(lateFirst),
    invited: rows
      .filter((topic) => !proposed.includes(topic) && !supervised.includes(topic))
      .flatMap((topic) => {
        const invitation = byTopic.get(topic._id)
        if (invitation === undefined) return []
        const answer = standingAnswer(invitation.answer, invitation.told)
        return [{ ...rowOf(topic), invitation: invitation._id, answer }]
      }),
  }
}

const lateFirst = (a: OwnTopic, b: OwnTopic): number => (b.lateDays ?? -1) - (a.lateDays ?? -1)

const presented = ({ _id, title, council, position, ending, dueAt, clocks, carried }: Read, now: number): OwnTopic => ({
  id: _id,
  title,
  placeName: placeAt(counties, council)?.name ?? '',
  position,
  ending,
  dueAt,
  lateDays: latenessOf(clocks, now, calendar)?.days ?? null,
  tasks:
    carried.assigned.length === 0
      ? null
      : { all: carried.assigned.length, done: carried.assigned.filter(({ isOpen }) => !isOpen).length },
})
