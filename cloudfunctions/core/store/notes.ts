/** The notes collection: what is said at a session, one document a note, so that two clerks who write at once lose nothing. */
import * as v from 'valibot'
import { sortKey } from '../../../types/fields'
import { LIMITS } from '../../../types/limits'
import { collectionOf, command, findDocuments } from './database'

const noteDocument = v.object({
  _id: v.string(),
  session: v.string(),
  /** The item of the agenda, in its words; null of what belongs to none. */
  item: v.nullable(v.string()),
  /** The invitation of whoever said it, and how they are called; null of what nobody in particular said. */
  seat: v.nullable(v.string()),
  called: v.nullable(v.string()),
  text: v.string(),
  at: v.number(),
  /** Who wrote it down, and whether they are the one who says it. */
  person: v.string(),
  by: v.picklist(['clerk', 'self']),
  isWritten: v.boolean(),
  /** Its words before each correction, oldest first. */
  earlier: v.array(
    v.object({ text: v.string(), at: v.number(), person: v.string(), called: v.optional(v.nullable(v.string())) }),
  ),
  /** Sort key of its last words, so that whoever follows asks for what is new only. */
  changed: v.string(),
  /** The requests that corrected it. */
  requests: v.array(v.string()),
})

/** See `noteDocument`: a note as stored. */
export type StoredNote = v.InferOutput<typeof noteDocument>

/** Notes by deterministic id: session, person, request (`rules/identifiers`). */
export const notes = collectionOf('notes', noteDocument)

/**
 * Milliseconds that a question looks back: a note that was begun before another may be written after it, by a transaction that was
 * tried again. The phone knows notes by their ids, so that none stands there twice.
 */
const LOOKS_BACK = 20_000

/** What whoever follows asks with as long as there is no note. */
export const BEFORE_ALL = sortKey(0, '0')

/** The notes of a session that are new since `after`, in the order of their last words. One database call. */
export async function notesSince(session: string, after: string | undefined, limit: number): Promise<StoredNote[]> {
  const from = after === undefined ? '' : sortKey(Math.max(0, Number(after.slice(0, 15)) - LOOKS_BACK), '')
  return findDocuments(notes, {
    where: { session, changed: command.gt(from) },
    orderBy: ['changed', 'asc'],
    limit,
  })
}

/** All of them, in the order in which they were said. One database call. */
export async function allNotes(session: string): Promise<StoredNote[]> {
  const found = await findDocuments(notes, { where: { session }, orderBy: ['changed', 'asc'], limit: LIMITS.notes })
  return found.sort((a, b) => a.at - b.at || (a._id < b._id ? -1 : 1))
}
