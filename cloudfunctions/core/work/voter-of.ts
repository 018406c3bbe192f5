/** Who may vote on the statements of a session: everybody invited to it, and those whom its topic concerns. */
import type { AsVoter } from '../../../types/ground'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { partyOfSeat, RESIDENTS } from '../rules/common-ground/parties'
import { getDocument } from '../store/database'
import { invitations } from '../store/invitations'
import { sessions } from '../store/sessions'
import { topics } from '../store/topics'
import { followsOfMatter } from './follow-topic'
import { concernsOf } from './gathered'

/** `session` is empty of those who are concerned: rounds of every session of the topic are put to them. */
export interface Voter {
  readonly topic: string
  readonly session: string
  readonly title: string
  readonly party: string
}

/** Somebody else's invitation, and a topic that does not concern the caller, are answered as if they were not there. Two database calls. */
export async function voterOf(actor: Resident, as: AsVoter): Promise<Voter> {
  return as.as === 'invited' ? invitedVoter(actor, as.id) : concernedVoter(actor, as.topic)
}

async function invitedVoter(actor: Resident, id: string): Promise<Voter> {
  const own = await getDocument(invitations, id)
  if (!own || own.person !== actor.id || own.isWithdrawn) throw new Refusal('invitation.not-found')
  const session = await getDocument(sessions, own.session)
  if (!session) throw new Refusal('invitation.not-found')
  return { topic: own.topic, session: own.session, title: session.call.title, party: partyOfSeat(own) }
}

async function concernedVoter(actor: Resident, id: string): Promise<Voter> {
  const topic = await getDocument(topics, id)
  if (!topic) throw new Refusal('topic.not-found')
  const mine = await followsOfMatter(actor.id, [topic._id, ...concernsOf(topic)])
  // Whoever put it forward in office is no resident concerned.
  if (mine.every((follow) => follow.as === 'office')) throw new Refusal('ground.not-concerned')
  return { topic: id, session: '', title: topic.title, party: RESIDENTS }
}
