/** What members did at a session that has closed goes into the ledger of deeds: coming, and saying or writing something. */
import type { DeedKind } from '../../../types/deed'
import { LIMITS } from '../../../types/limits'
import { invitationIdOf } from '../rules/identifiers'
import { command, findDocuments, insertDocument } from '../store/database'
import { deeds } from '../store/deeds'
import { members } from '../store/members'
import { allNotes } from '../store/notes'
import type { StoredSession } from '../store/sessions'
import { deedOf } from './write-deeds'

/** Who was there, in the room or from elsewhere. */
const CAME = ['present', 'late', 'online'] as const

/**
 * Ids are made from the evidence, so that a repeated request notes it once. Three database calls, and one for each new deed, side by
 * side; none where no member was called.
 */
export async function noteSessionDeeds(session: StoredSession): Promise<void> {
  const { _id, topic, call, seats, attendance } = session
  const ids = seats.flatMap(({ member }) => member ?? [])
  if (ids.length === 0 || session.closedAt === null) return
  const [roster, notes] = await Promise.all([
    findDocuments(members, { where: { _id: command.in(ids) }, limit: LIMITS.roster }),
    allNotes(_id),
  ])
  const speaking = new Set(notes.flatMap(({ seat }) => seat ?? []))
  const how = new Map(attendance.map((each) => [each.seat, each.how]))
  const at = session.closedAt
  const done = seats.flatMap(({ seat, member: id }) => {
    const member = roster.find((each) => each._id === id)
    if (!member) return []
    const kinds: DeedKind[] = [
      ...(CAME.some((each) => each === how.get(seat)) ? (['attendance'] as const) : []),
      ...(speaking.has(invitationIdOf(_id, seat)) ? (['opinion'] as const) : []),
    ]
    const who = { id: member._id, place: member.place }
    const of = { _id: topic, title: call.title }
    return kinds.map((kind) => deedOf({ member: who, kind, topic: of, session: _id, evidence: 'session', at }))
  })
  if (done.length === 0) return
  const known = await findDocuments(deeds, {
    where: { _id: command.in(done.map((deed) => deed._id)) },
    limit: done.length,
  })
  const isKnown = new Set(known.map((deed) => deed._id))
  await Promise.all(done.filter((deed) => !isKnown.has(deed._id)).map((deed) => insertDocument(deeds, deed)))
}
