/** What is said at a session is noted: by the clerk for anybody, by somebody invited for themselves. */
import { sortKey } from '../../../types/fields'
import { LIMITS } from '../../../types/limits'
import type { CorrectNoteInput, Note, NoteInput, OwnNoteInput } from '../../../types/live'
import type { Officer, Resident } from '../procedure'
import { Refusal } from '../refusal'
import { noteIdOf } from '../rules/identifiers'
import { standingAnswer } from '../rules/session/answers'
import { closedToNotes } from '../rules/session/presence'
import { countDocuments, getDocument, type Transaction, transact } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { notes, type StoredNote } from '../store/notes'
import { type StoredSession, sessions } from '../store/sessions'
import { checkContent } from '../wechat/content'
import { ownSession } from './own-session'
import { presentNote } from './present-note'

/** One database call to count, five at most beside begin and commit. The same request again answers the same note, whatever has happened since. */
export async function noteForSeat(actor: Officer, input: NoteInput): Promise<Note> {
  const noted = await countDocuments(notes, { session: input.session })
  return transact(async (transaction) => {
    const session = await ownSession(transaction, actor, input.session)
    const before = await transaction.get(notes, noteIdOf(session._id, actor.id, input.requestId))
    if (before) return presentNote(before)
    if (noted >= LIMITS.notes) throw new Refusal('note.enough')
    const seat = input.seat === undefined ? null : await transaction.get(invitations, input.seat)
    if (input.seat !== undefined && (seat?.session !== session._id || seat.isWithdrawn)) {
      throw new Refusal('seat.not-found', { field: 'seat' })
    }
    if (session.state === 'cancelled' || session.minutes !== null) throw new Refusal('note.closed')
    if (session.state === 'called' && !input.isWritten) throw new Refusal('session.not-open')
    return keepNote(transaction, session, { ...input, seat, person: actor.id, by: 'clerk', now: actor.now })
  })
}

/** Somebody else's invitation is answered as if it were not there. Three database calls to know the seat and count, then as {@link noteForSeat}. */
export async function noteForSelf(actor: Resident, input: OwnNoteInput): Promise<Note> {
  const own = await getDocument(invitations, input.id)
  if (!own || own.person !== actor.id) throw new Refusal('invitation.not-found')
  if ((await checkContent(actor.openid, input.text)) === 'risky') throw new Refusal('content.risky', { field: 'text' })
  const [noted, byThem] = await Promise.all([
    countDocuments(notes, { session: own.session }),
    countDocuments(notes, { session: own.session, person: actor.id }),
  ])
  return transact(async (transaction) => {
    const seat = await transaction.get(invitations, input.id)
    if (!seat || seat.person !== actor.id) throw new Refusal('invitation.not-found')
    const before = await transaction.get(notes, noteIdOf(seat.session, actor.id, input.requestId))
    if (before) return presentNote(before)
    if (seat.isWithdrawn) throw new Refusal('invitation.withdrawn')
    if (byThem >= LIMITS.notesOfOne) throw new Refusal('note.own-enough')
    if (noted >= LIMITS.notes) throw new Refusal('note.enough')
    const session = await transaction.get(sessions, seat.session)
    if (!session) throw new Refusal('invitation.not-found')
    const isWriting = standingAnswer(seat.answer, session.call.version) === 'writing'
    const closed = closedToNotes(session, isWriting, actor.now)
    if (closed) throw new Refusal(closed)
    return keepNote(transaction, session, {
      ...input,
      seat,
      isWritten: false,
      person: actor.id,
      by: 'self',
      now: actor.now,
    })
  })
}

/** What is kept, whoever writes it down. */
interface Noted extends Pick<StoredNote, 'person' | 'by' | 'text' | 'isWritten'> {
  readonly requestId: string
  readonly item?: string | undefined
  readonly seat: StoredInvitation | null
  readonly now: number
}

async function keepNote(transaction: Transaction, session: StoredSession, noted: Noted): Promise<Note> {
  const { requestId, item, seat, text, person, by, isWritten, now } = noted
  const id = noteIdOf(session._id, person, requestId)
  if (item !== undefined && session.call.agenda.every((each) => each.item !== item)) {
    throw new Refusal('note.item', { field: 'item' })
  }
  const note: StoredNote = {
    _id: id,
    session: session._id,
    item: item ?? null,
    seat: seat?._id ?? null,
    called: seat?.called ?? null,
    text,
    at: now,
    person,
    by,
    isWritten,
    earlier: [],
    changed: sortKey(now, id),
    requests: [],
  }
  await transaction.set(notes, note)
  if (seat && (by === 'self' || isWritten) && seat.wroteAt === null) {
    await transaction.set(invitations, { ...seat, wroteAt: now })
  }
  return presentNote(note)
}

/** Other words, or somebody else's; the old ones stay readable. Until the minutes are written. Four database calls at most beside begin and commit. */
export const correctNote = (
  actor: Officer,
  { requestId, note: id, text, seat: whose }: CorrectNoteInput,
): Promise<Note> =>
  transact(async (transaction) => {
    const note = await transaction.get(notes, id)
    if (!note) throw new Refusal('note.not-found')
    const session = await ownSession(transaction, actor, note.session)
    const isSameSeat = whose === undefined || whose === note.seat
    if (note.requests.includes(requestId) || (note.text === text && isSameSeat)) return presentNote(note)
    if (session.minutes !== null) throw new Refusal('note.closed')
    const seat = isSameSeat || whose === null ? null : await transaction.get(invitations, whose)
    if (!isSameSeat && whose !== null && (seat?.session !== session._id || seat.isWithdrawn)) {
      throw new Refusal('seat.not-found', { field: 'seat' })
    }
    // What somebody wrote themselves stays theirs.
    if (!isSameSeat && note.by === 'self') throw new Refusal('note.own', { field: 'seat' })
    const was = { text: note.text, at: note.at, person: note.person, ...(isSameSeat ? {} : { called: note.called }) }
    const corrected: StoredNote = {
      ...note,
      text,
      ...(isSameSeat ? {} : { seat: whose ?? null, called: seat?.called ?? null }),
      earlier: [...note.earlier, was].slice(-LIMITS.answersKept),
      changed: sortKey(actor.now, id),
      requests: [...note.requests, requestId].slice(-LIMITS.answersKept),
    }
    await transaction.set(notes, corrected)
    return presentNote(corrected)
  })
