/** The grounds collection: a round of statements of a session, from the station's draft to its result. */
import * as v from 'valibot'
import { GROUND_STATES, groundResultSchema, partySchema, statementSchema } from '../../../types/ground'
import { LIMITS } from '../../../types/limits'
import { collectionOf, findDocuments } from './database'

const groundDocument = v.object({
  _id: v.string(),
  session: v.string(),
  topic: v.string(),
  board: v.string(),
  /** Counted from 1 within a session. */
  round: v.number(),
  state: v.picklist(GROUND_STATES),
  /** Rises with each change. */
  version: v.number(),
  statements: v.array(statementSchema),
  /** The last moment for voting. */
  closesAt: v.number(),
  openedAt: v.nullable(v.number()),
  closedAt: v.nullable(v.number()),
  /** When the courier has something to do with it; null in a draft, and once its result stands. */
  dueAt: v.nullable(v.number()),
  /** Who was heard, and the result: fixed when it closed. */
  parties: v.array(partySchema),
  result: v.nullable(groundResultSchema),
  /** From which the ids of ballots are made; never leaves the cloud. */
  secret: v.string(),
  /** The requests already done, so that a repeated one is answered and not done again. */
  turns: v.array(v.object({ requestId: v.string(), person: v.string() })),
})

/** See `groundDocument`: a round as stored. */
export type StoredGround = v.InferOutput<typeof groundDocument>

/** Rounds by deterministic id: session and number (`rules/identifiers`). */
export const grounds = collectionOf('grounds', groundDocument)

/** The rounds of a session, the newest first. One database call. */
export const groundsOfSession = (session: string): Promise<StoredGround[]> =>
  findDocuments(grounds, { where: { session }, orderBy: ['round', 'desc'], limit: LIMITS.rounds })

/** The rounds of a topic, of whichever session, the newest first. One database call. */
export const groundsOfTopic = async (topic: string): Promise<StoredGround[]> => {
  const found = await findDocuments(grounds, { where: { topic }, limit: 5 * LIMITS.rounds })
  return found.sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0))
}
