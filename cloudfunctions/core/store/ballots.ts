/** The ballots collection: one person's votes of one round. Nothing in it names the voter; without the round's secret its id tells nothing. */
import * as v from 'valibot'
import { VOTES } from '../../../types/ground'
import { LIMITS } from '../../../types/limits'
import { collectionOf, command, findDocuments, groupDocuments } from './database'

const ballotDocument = v.object({
  _id: v.string(),
  ground: v.string(),
  /** What the voter stands for, in words: an interest group, the members, residents. */
  party: v.string(),
  votes: v.record(v.string(), v.picklist(VOTES)),
  /** The last requests, so that a repeated one does not bring an old vote back. */
  requests: v.array(v.string()),
})

/** See `ballotDocument`: a ballot as stored. */
export type StoredBallot = v.InferOutput<typeof ballotDocument>

/** Ballots by {@link ballotIdOf} (`rules/identifiers`). */
export const ballots = collectionOf('ballots', ballotDocument)

/** All of a round, however many. One database call for each thousand. */
export async function allBallots(ground: string): Promise<StoredBallot[]> {
  const found: StoredBallot[] = []
  for (;;) {
    const page = await findDocuments(ballots, {
      where: { ground, _id: command.gt(found.at(-1)?._id ?? '') },
      orderBy: ['_id', 'asc'],
      limit: LIMITS.ballotsAtOnce,
    })
    found.push(...page)
    if (page.length < LIMITS.ballotsAtOnce) return found
  }
}

const countedRow = v.object({ _id: v.object({ ground: v.string(), party: v.string() }), count: v.number() })

/** How many have voted in each of some rounds, by party. One database call; none without rounds. */
export async function countBallots(
  of: readonly string[],
): Promise<readonly { readonly ground: string; readonly party: string; readonly count: number }[]> {
  if (of.length === 0) return []
  const by = { _id: { ground: '$ground', party: '$party' }, count: { $sum: 1 } }
  const rows = await groupDocuments(ballots, { ground: command.in([...of]) }, by, countedRow)
  return rows.map(({ _id, count }) => ({ ..._id, count }))
}
