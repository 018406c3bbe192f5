/** The rounds of statements of a session, for the station that puts them and for those who vote. */
import type { AsVoter, OwnGround, OwnRound, StationGround, StationRound } from '../../../types/ground'
import { LIMITS } from '../../../types/limits'
import type { Officer, Resident } from '../procedure'
import { inOrderOf, type PutTo, resultOn, statementsFor } from '../rules/common-ground/put-statements'
import { ballotIdOf } from '../rules/identifiers'
import { ballots, countBallots } from '../store/ballots'
import { command, findDocuments } from '../store/database'
import { groundsOfSession, groundsOfTopic, type StoredGround } from '../store/grounds'
import { allNotes } from '../store/notes'
import { takesStatements } from './own-ground'
import { partiesAt } from './parties-at'
import { seatsInOrder, stationSession } from './station-session'
import { voterOf } from './voter-of'

type Counts = Awaited<ReturnType<typeof countBallots>>

const votersIn = (counts: Counts, { _id }: StoredGround): number =>
  counts.filter(({ ground }) => ground === _id).reduce((sum, { count }) => sum + count, 0)

/** Five database calls beside identity, all but the first two side by side. */
export async function readStationGround(actor: Officer, id: string): Promise<StationGround> {
  const session = await stationSession(actor, id)
  const rounds = await groundsOfSession(id)
  const [seats, notes, counts] = await Promise.all([
    seatsInOrder(session),
    allNotes(id),
    countBallots(rounds.map(({ _id }) => _id)),
  ])
  const present = (ground: StoredGround): StationRound => ({
    ...roundOf(ground, votersIn(counts, ground)),
    version: ground.version,
    statements: ground.statements,
    parties:
      ground.result === null
        ? partiesAt(
            seats,
            notes,
            counts.filter((each) => each.ground === ground._id),
          )
        : ground.parties,
    result: ground.result,
  })
  return {
    session: id,
    topic: session.topic,
    title: session.call.title,
    endsAt: session.call.endsAt,
    canBegin: takesStatements(session) && rounds.length < LIMITS.rounds,
    now: actor.now,
    rounds: rounds.map(present),
    notes: notes.map(({ _id, called, text }) => ({ id: _id, called, text })),
  }
}

/** Drafts are nobody's business; of residents' rounds only what is put to them. As {@link voterOf}, and three database calls. */
export async function readOwnGround(actor: Resident, as: AsVoter): Promise<OwnGround> {
  const voter = await voterOf(actor, as)
  const found = as.as === 'invited' ? await groundsOfSession(voter.session) : await groundsOfTopic(voter.topic)
  const put = found.filter(
    ({ state, statements }) =>
      state !== 'draft' && (as.as === 'invited' || statements.some((each) => each.forResidents)),
  )
  const own = put.map(({ secret }) => ballotIdOf(secret, actor.id))
  const [cast, counts] = await Promise.all([
    own.length === 0 ? [] : findDocuments(ballots, { where: { _id: command.in(own) }, limit: own.length }),
    countBallots(put.map(({ _id }) => _id)),
  ])
  const votesIn = new Map(cast.map(({ ground, votes }) => [ground, votes]))
  return {
    title: voter.title,
    now: actor.now,
    rounds: put.map((ground) => ({
      ...ownRoundOf(ground, as.as, actor.id, votersIn(counts, ground)),
      votes: votesIn.get(ground._id) ?? {},
    })),
  }
}

function ownRoundOf(ground: StoredGround, as: PutTo, person: string, voters: number): Omit<OwnRound, 'votes'> {
  const statements = statementsFor(ground.statements, as)
  return {
    ...roundOf(ground, voters),
    statements: inOrderOf(statements, { secret: ground.secret, person }),
    parties: ground.parties,
    result:
      ground.result &&
      resultOn(
        ground.result,
        statements.map(({ id }) => id),
      ),
  }
}

const roundOf = ({ _id, round, state, closesAt, closedAt }: StoredGround, voters: number) => ({
  id: _id,
  round,
  state,
  closesAt,
  closedAt,
  voters,
})
