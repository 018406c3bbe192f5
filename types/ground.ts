/** 找共识: statements taken from what was said, on which participants and residents concerned say agree, disagree or pass, round by round. */
import * as v from 'valibot'
import { idField, momentField, requestIdField, textField } from './fields'
import { LIMITS } from './limits'

/** What may be said of a statement; there are no replies. */
export const VOTES = ['agree', 'disagree', 'pass'] as const

/** See {@link VOTES}. */
export type Vote = (typeof VOTES)[number]

/** What the votes are called. */
export const VOTE_LABELS = {
  agree: '同意',
  disagree: '不同意',
  pass: '说不准',
} as const satisfies Record<Vote, string>

/** `draft`: the station writes the statements. `open`: people vote, and no word changes. `closed`: the result stands. */
export const GROUND_STATES = ['draft', 'open', 'closed'] as const

/** How often each was said. */
export const tallySchema = v.object({ agree: v.number(), disagree: v.number(), pass: v.number() })

/** See {@link tallySchema}. */
export type Tally = v.InferOutput<typeof tallySchema>

const voters = v.number()
const side = v.picklist(VOTES)

/** What may be told of a statement: the whole tally; that nearly all are on one side (at least `atLeast` of `voters`); or only how many voted. */
export const shownSchema = v.variant('shows', [
  v.object({ shows: v.literal('tally'), voters, tally: tallySchema }),
  v.object({ shows: v.literal('nearly-all'), voters, side, atLeast: v.number() }),
  v.object({ shows: v.literal('voters'), voters }),
])

/** See {@link shownSchema}. */
export type Shown = v.InferOutput<typeof shownSchema>

/** A statement's standing. `byGroup`: the same for each group, in their order; empty when there are no groups. */
export const standingOnSchema = v.object({
  statement: v.string(),
  shown: shownSchema,
  byGroup: v.array(shownSchema),
})

/** See {@link standingOnSchema}. */
export type StandingOn = v.InferOutput<typeof standingOnSchema>

/** Some who vote alike, or stand for the same interest: `called` is null of those that were found from the votes alone. */
const groupSchema = v.object({ called: v.nullable(v.string()), voters })

/**
 * What a round came to. `counts`: too few voted for more than how many. `ground`: what is common (strongest first), what divides
 * (widest first) and the rest; `groups` largest first, empty when the votes show none.
 */
export const groundResultSchema = v.variant('shows', [
  v.object({
    shows: v.literal('counts'),
    voters,
    statements: v.array(v.object({ statement: v.string(), shown: shownSchema })),
  }),
  v.object({
    shows: v.literal('ground'),
    voters,
    groups: v.array(groupSchema),
    common: v.array(v.object({ ...standingOnSchema.entries, side: v.picklist(['agree', 'disagree']) })),
    divided: v.array(standingOnSchema),
    others: v.array(standingOnSchema),
  }),
])

/** See {@link groundResultSchema}. */
export type GroundResult = v.InferOutput<typeof groundResultSchema>

/** One party of the consultation: how many seats it has, how many of them said something and how many voted. Residents have no seats. */
export const partySchema = v.object({ called: v.string(), seats: v.number(), spoke: v.number(), voted: v.number() })

/** See {@link partySchema}. */
export type Party = v.InferOutput<typeof partySchema>

/** One sentence that somebody can be for or against; `forResidents`: those whom the topic concerns are asked as well. */
export const statementFields = {
  id: idField('看法编号'),
  text: textField('看法', LIMITS.statement, 4),
  forResidents: v.boolean('请选择要不要请居民表态。'),
}

/** See {@link statementFields}; `withdrawn`: why it is not put to anybody any more. */
export const statementSchema = v.object({ ...statementFields, withdrawn: v.nullable(v.string()) })

/** See {@link statementSchema}. */
export type Statement = v.InferOutput<typeof statementSchema>

const ofRound = { requestId: requestIdField, session: idField('会议编号') }

/** The statements of the coming round, whole; `version`: of the draft that was read, 0 before the first. `closesAt`: the last moment for voting. */
export const saveGroundInput = v.object({
  ...ofRound,
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  closesAt: momentField,
  statements: v.pipe(
    v.array(v.object(statementFields), '“看法”不正确。'),
    v.minLength(1, '请至少写一条看法。'),
    v.maxLength(LIMITS.statements, `一轮最多 ${LIMITS.statements} 条看法，太多了大家答不完。`),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, '同一条看法写了两次，请删去一次。'),
  ),
})

/** See {@link saveGroundInput}: as parsed. */
export type SaveGroundInput = v.InferOutput<typeof saveGroundInput>

/** Puts the draft to the people, or closes a round. */
export const turnGroundInput = v.object({ ...ofRound, version: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/** See {@link turnGroundInput}: as parsed. */
export type TurnGroundInput = v.InferOutput<typeof turnGroundInput>

/** Takes one statement back while people vote. */
export const withdrawStatementInput = v.object({
  ...ofRound,
  statement: idField('看法编号'),
  reason: textField('收回的原因', LIMITS.keepReason, 2),
})

/** See {@link withdrawStatementInput}: as parsed. */
export type WithdrawStatementInput = v.InferOutput<typeof withdrawStatementInput>

/** What an act on a round answers: the round, its version and its state now. */
export const groundActedSchema = v.object({
  round: v.number(),
  version: v.number(),
  state: v.picklist(GROUND_STATES),
})

/** See {@link groundActedSchema}. */
export type GroundActed = v.InferOutput<typeof groundActedSchema>

const round = {
  id: v.string(),
  /** Counted from 1 within a session. */
  round: v.number(),
  state: v.picklist(GROUND_STATES),
  statements: v.array(statementSchema),
  closesAt: momentField,
  closedAt: v.nullable(momentField),
  /** How many have voted; counted only, until the round is closed. */
  voters,
  /** Who was heard; of residents only how many voted. */
  parties: v.array(partySchema),
  /** Null until the round is closed. */
  result: v.nullable(groundResultSchema),
}

/** A round in the hands of its station. */
export const stationRoundSchema = v.object({ ...round, version: v.number() })

/** See {@link stationRoundSchema}. */
export type StationRound = v.InferOutput<typeof stationRoundSchema>

/** All rounds of a session, the newest first; what was noted there, to take statements from; `endsAt`: of the session. */
export const stationGroundSchema = v.object({
  session: v.string(),
  topic: v.string(),
  title: v.string(),
  endsAt: momentField,
  /** Whether another round may begin: the session is neither cancelled nor are its minutes out. */
  canBegin: v.boolean(),
  now: momentField,
  rounds: v.array(stationRoundSchema),
  notes: v.array(v.object({ id: v.string(), called: v.nullable(v.string()), text: v.string() })),
})

/** See {@link stationGroundSchema}. */
export type StationGround = v.InferOutput<typeof stationGroundSchema>

/** As whom somebody votes: by the own invitation, or as somebody whom the topic concerns. */
export const asVoter = v.variant('as', [
  v.object({ as: v.literal('invited'), id: idField('邀请编号') }),
  v.object({ as: v.literal('concerned'), topic: idField('议题编号') }),
])

/** See {@link asVoter}. */
export type AsVoter = v.InferOutput<typeof asVoter>

/** A round as a voter has it: the statements put to them, in an order of their own, and their own votes. */
export const ownRoundSchema = v.object({ ...round, votes: v.record(v.string(), v.picklist(VOTES)) })

/** See {@link ownRoundSchema}. */
export type OwnRound = v.InferOutput<typeof ownRoundSchema>

/** All rounds that were put to the caller, the newest first. */
export const ownGroundSchema = v.object({ title: v.string(), now: momentField, rounds: v.array(ownRoundSchema) })

/** See {@link ownGroundSchema}. */
export type OwnGround = v.InferOutput<typeof ownGroundSchema>

/** Some of the own votes, each in place of what was said before. */
export const voteInput = v.object({
  requestId: requestIdField,
  voter: asVoter,
  ground: idField('轮次编号'),
  votes: v.pipe(
    v.record(idField('看法编号'), v.picklist(VOTES, '请选择同意、不同意或说不准。')),
    v.check((votes) => Object.keys(votes).length > 0, '请至少对一条看法表态。'),
    v.check((votes) => Object.keys(votes).length <= LIMITS.statements, '一次表态太多了。'),
  ),
})

/** See {@link voteInput}: as parsed. */
export type VoteInput = v.InferOutput<typeof voteInput>

/** What voting answers: all of the own votes as they stand. */
export const votedSchema = v.object({ votes: v.record(v.string(), v.picklist(VOTES)) })

/** See {@link votedSchema}. */
export type Voted = v.InferOutput<typeof votedSchema>
