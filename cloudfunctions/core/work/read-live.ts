/** A session as the clerk holds it: seats, composition, the agenda by the clock, and the notes that are new. */

import { papersOf } from '../../../types/filed'
import { LIMITS } from '../../../types/limits'
import type { Live, LiveSeat } from '../../../types/live'
import type { Officer } from '../procedure'
import { standingAnswer } from '../rules/session/answers'
import { getDocument } from '../store/database'
import type { StoredInvitation } from '../store/invitations'
import { BEFORE_ALL, notesSince } from '../store/notes'
import type { StoredSession } from '../store/sessions'
import { type StoredTopic, topics } from '../store/topics'
import { presentNote } from './present-note'
import { researchPack } from './research-pack'
import { compositionAt, seatsInOrder, stationSession } from './station-session'

/** Three database calls beside identity, the last two side by side; one more (and the links of photos) the first time. */
export async function readLive(
  actor: Officer,
  { session: id, after }: { readonly session: string; readonly after?: string | undefined },
): Promise<Live> {
  const session = await stationSession(actor, id)
  const [invited, found, topic] = await Promise.all([
    seatsInOrder(session),
    notesSince(id, after, LIMITS.notesAtOnce),
    after === undefined ? getDocument(topics, session.topic) : null,
  ])
  const { topic: topicId, state, call, stage, speakers, onShow } = session
  const composition = compositionAt(session, invited)
  return {
    session: id,
    topic: topicId,
    state,
    call,
    stage,
    onShow,
    now: actor.now,
    notes: found.map(presentNote),
    next: found.at(-1)?.changed ?? after ?? BEFORE_ALL,
    hasMore: found.length === LIMITS.notesAtOnce,
    seats: invited.map((invitation) => seatOf(invitation, session)),
    composition: {
      ...composition,
      missingGroups: [...composition.missingGroups],
      lacking: [...composition.lacking],
    },
    speakers,
    declared: topic && declaredOf(topic, invited),
    pack: topic && (await researchPack(topic, null)),
  }
}

const seatOf = (
  { _id, called, as, group, insteadOf, name, answer, wroteAt, presence }: StoredInvitation,
  { call }: StoredSession,
): LiveSeat => ({
  id: _id,
  called,
  as,
  group,
  name,
  answer: standingAnswer(answer, call.version),
  substitute: answer?.kind === 'substitute' ? answer.substitute : null,
  isSubstitute: insteadOf !== undefined,
  hasWritten: wroteAt !== null,
  presence,
})

/** Interests that somebody declared, and those that the plan was warned of; beside whose seat is known, else of somebody unnamed. */
function declaredOf({ file }: StoredTopic, invited: readonly StoredInvitation[]): NonNullable<Live['declared']> {
  const own = papersOf(file, 'interest').map(({ paper, person }) => ({
    seat: invited.find((invitation) => invitation.person === person)?._id ?? null,
    text: paper.text,
  }))
  const warned = (papersOf(file, 'plan').at(-1)?.paper.acknowledged ?? [])
    .filter(({ warning }) => warning.startsWith(WARNED))
    .map(({ warning, text }) => ({
      seat: invited.find(({ member }) => member === warning.slice(WARNED.length))?._id ?? null,
      text,
    }))
  return [...own, ...warned.filter(({ seat }) => seat !== null && own.every((each) => each.seat !== seat))]
}

/** See rules/planning/member-warnings. */
const WARNED = 'interest:'
