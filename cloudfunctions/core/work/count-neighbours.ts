/** How many neighbours met the same as the concerns of a topic, and how many of them do not supervise: each person once, whichever of them they follow, authors left out. */
import type { StoredConcern } from '../store/concerns'
import { command, countDistinct } from '../store/database'
import { follows } from '../store/follows'
import type { StoredTopic } from '../store/topics'

/** `topic`: the one they are merged into, null for a new one. No database call when nobody follows any of them, else one. */
export async function countNeighbours(
  topic: Pick<StoredTopic, '_id' | 'gathered' | 'followers'> | null,
  gathered: readonly Pick<StoredConcern, '_id' | 'author' | 'followers'>[],
): Promise<Pick<StoredTopic, 'followers' | 'notSupervising'>> {
  const sum = gathered.reduce((all, { followers }) => all + followers, topic?.followers ?? 0)
  if (sum === 0) return { followers: 0, notSupervising: 0 }
  const before = topic?.gathered ?? []
  const targets = [
    ...(topic ? [topic._id] : []),
    ...before.map(({ concern }) => concern),
    ...gathered.map(({ _id }) => _id),
  ]
  const authors = [...before, ...gathered].map(({ author }) => author)
  const where = { target: command.in(targets), as: 'neighbour', person: command.nin(authors) }
  const { total, flagged } = await countDistinct(follows, where, { path: 'person', flag: 'supervises' })
  return { followers: total, notSupervising: total - flagged }
}
