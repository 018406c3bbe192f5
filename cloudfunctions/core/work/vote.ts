/** Somebody says agree, disagree or pass to statements; one ballot a person and round, which nobody who takes part can trace back. */
import type { Voted, VoteInput } from '../../../types/ground'
import { LIMITS } from '../../../types/limits'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { RESIDENTS } from '../rules/common-ground/parties'
import { statementsFor } from '../rules/common-ground/put-statements'
import { ballotIdOf } from '../rules/identifiers'
import { ballots, type StoredBallot } from '../store/ballots'
import { getDocument, transact } from '../store/database'
import { grounds, type StoredGround } from '../store/grounds'
import { type Voter, voterOf } from './voter-of'

/**
 * A vote may be changed until the round closes. As {@link voterOf}, three database calls beside begin and commit, and one to see that
 * the round did not close in the same moment: such a vote is refused, since it may have come too late to be counted.
 */
export async function vote(actor: Resident, input: VoteInput): Promise<Voted> {
  const voter = await voterOf(actor, input.voter)
  const cast = await transact(async (transaction) => {
    const ground = await transaction.get(grounds, input.ground)
    refuseForeign(ground, voter, input)
    const id = ballotIdOf(ground.secret, actor.id)
    const before = await transaction.get(ballots, id)
    if (before?.requests.includes(input.requestId)) return { votes: before.votes, isNew: false }
    if (ground.state === 'closed' || actor.now > ground.closesAt) throw new Refusal('ground.closed')
    const votes = votesOn(ground, input)
    const after = withVotes(before ?? emptyBallot(id, ground._id, voter.party), voter, { ...input, votes })
    await transaction.set(ballots, after)
    return { votes: after.votes, isNew: true }
  })
  if (!cast.isNew) return { votes: cast.votes }
  const after = await getDocument(grounds, input.ground)
  if (after?.state !== 'open') throw new Refusal('ground.closing')
  return { votes: cast.votes }
}

function refuseForeign(
  ground: StoredGround | null,
  { topic, session }: Voter,
  { voter }: VoteInput,
): asserts ground is StoredGround {
  const isTheirs = ground?.topic === topic && (voter.as === 'concerned' || ground.session === session)
  if (!ground || !isTheirs || ground.state === 'draft') throw new Refusal('ground.not-found')
}

/** What was taken back meanwhile is left out, so that the other votes of a phone that had no network are not lost with it. */
function votesOn({ statements }: StoredGround, { voter, votes }: VoteInput): VoteInput['votes'] {
  const put = statementsFor(statements, voter.as).map(({ id }) => id)
  const takenBack = statements.flatMap(({ id, withdrawn }) => (withdrawn === null ? [] : id))
  const unknown = Object.keys(votes).find((id) => !put.includes(id) && !takenBack.includes(id))
  if (unknown !== undefined) throw new Refusal('ground.statement', { field: `votes.${unknown}` })
  return Object.fromEntries(Object.entries(votes).filter(([id]) => put.includes(id)))
}

const emptyBallot = (id: string, ground: string, party: string): StoredBallot => ({
  _id: id,
  ground,
  party,
  votes: {},
  requests: [],
})

/** Who has a seat stands for it, also where they vote as one of the residents. */
const withVotes = (ballot: StoredBallot, { party }: Voter, { votes, requestId }: VoteInput): StoredBallot => ({
  ...ballot,
  party: party === RESIDENTS ? ballot.party : party,
  votes: { ...ballot.votes, ...votes },
  requests: [...ballot.requests, requestId].slice(-LIMITS.answersKept),
})
