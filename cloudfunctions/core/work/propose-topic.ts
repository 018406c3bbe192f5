/** A member, the committee or the station puts forward a topic without any concern: it begins at the first step like every other, and the station screens it. */
import { EXPOSURES } from '../../../types/exposure'
import { positionIn, sayPosition, stepIn } from '../../../types/method'
import { PAPER_TABLE } from '../../../types/papers/paper'
import { isWithin, townshipOf } from '../../../types/place'
import type { Proposal, Proposed } from '../../../types/proposal'
import { ROLE_LABELS } from '../../../types/role'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { councilAt, kindAt } from '../rules/counties'
import { findExposed } from '../rules/exposure/scan'
import { madeId } from '../rules/identifiers'
import { type Actor, bodyFor } from '../rules/lifecycle/actor'
import { counties } from '../served'
import { transact } from '../store/database'
import { follows } from '../store/follows'
import { type StoredTopic, topics } from '../store/topics'
import { checkContent } from '../wechat/content'
import { aboutTopic } from './about-topic'
import { officerAt } from './capacities'
import { followOf, officeFollowOf } from './follow-of'
import { newTopicOf } from './new-topic'
import { writeTopic } from './write-topic'

/**
 * The same request is one topic, however often it arrives. Its proposer follows it from then on, as whoever raises a concern does;
 * of them only a member is counted, and asked at the end whether it came true. Five database calls beside identity, begin and commit.
 */
export async function proposeTopic(actor: Officer, proposal: Proposal): Promise<Proposed> {
  const proposer = proposerAt(actor, proposal.council)
  if (!kindAt(counties, proposal.council, proposal.kind)) throw new Refusal('kind.unknown', { field: 'kind' })
  const topic = topicOf(proposal, proposer, actor.now)
  refuseUnfitForPublic(proposal, topic)
  await refuseRisky(actor, proposal)
  return transact(async (transaction) => {
    const before = await transaction.get(topics, topic._id)
    if (before) return presented(before)
    await writeTopic(transaction, topic)
    const follow = isMember(proposer) ? followOf : officeFollowOf
    await transaction.set(follows, follow(topic._id, actor.id, actor.now))
    return presented(topic)
  })
}

/** The proposer as the lifecycle knows them at the council's township; refuses whose roles do not reach the council. */
function proposerAt({ id, grants }: Officer, council: string): Actor {
  if (!councilAt(counties, council)) throw new Refusal('council.unknown', { field: 'council' })
  const reaching = grants.filter(({ place }) => isWithin(council, place))
  if (reaching.length === 0) {
    const message = '您的职责不到这个地方，只能向自己所在的乡镇、村提议题。请重新选择。'
    throw new Refusal('power.missing', { field: 'council', message })
  }
  const board = townshipOf(council) ?? council
  return officerAt(
    id,
    reaching.map((grant) => ({ ...grant, place: board })),
    board,
  )
}

/** The record is public and cannot be taken back; nobody looks through a proposal before it is out. */
function refuseUnfitForPublic({ title, summary, reason }: Proposal, topic: StoredTopic): void {
  const about = aboutTopic(topic)
  for (const [field, text] of Object.entries({ title, summary, reason })) {
    const found = findExposed(text, about).find(({ kind }) => EXPOSURES[kind].isHard)
    if (!found) continue
    const message = `这段话会公开，里面有${EXPOSURES[found.kind].label}，请删去后再提。`
    throw new Refusal('text.personal', { field, message })
  }
}

/** It stands on the board at once, so the platform reads it first. */
async function refuseRisky({ openid }: Officer, { title, summary, reason }: Proposal): Promise<void> {
  const text = [title, summary, reason].join('\n')
  if ((await checkContent(openid, text)) === 'risky') throw new Refusal('content.risky', { field: 'summary' })
}

/** A member lives among those whom it concerns; an office does not. */
const isMember = ({ capacities }: Actor): boolean => 'member' in capacities

function topicOf(proposal: Proposal, proposer: Actor, now: number): StoredTopic {
  const { requestId, council, kind, title, summary, matter, reason } = proposal
  const by = bodyFor(proposer, PAPER_TABLE.proposal.by) ?? ''
  return newTopicOf({
    _id: madeId('t', proposer.person, requestId),
    council,
    kind,
    title,
    summary,
    photos: [],
    gathered: [],
    followers: isMember(proposer) ? 1 : 0,
    notSupervising: 0,
    file: [{ paper: { kind: 'proposal', matter, reason }, person: proposer.person, at: now }],
    opened: { kind: 'opened', at: now, by, title: '提出议题', text: reason },
  })
}

const presented = ({ _id, number, title, council, method, step }: StoredTopic): Proposed => ({
  topic: _id,
  number,
  title,
  councilName: councilAt(counties, council)?.name ?? '',
  step: sayPosition(positionIn(method, step, false)),
  mover: ROLE_LABELS[stepIn(method, step).movedOnBy],
})
