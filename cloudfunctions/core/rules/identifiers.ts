/** Ids that are the same whenever they are made from the same things, so that sending twice writes once. */
import { createHash, createHmac } from 'node:crypto'
import { canonicalJson } from '../../../types/canonical-json'
import { dayAt } from './china-time'

const digest = (...parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest()

/** A person's id: stands for the openid everywhere but in the persons collection, and cannot be turned back. */
export const personId = (openid: string): string => `p-${digest('person', openid).toString('base64url').slice(0, 22)}`

/** The author of a concern that was entered for somebody without WeChat: a person of its own, of whom nothing is kept. */
export const enteredPersonId = (concern: string): string =>
  `p-${digest('entered', concern).toString('base64url').slice(0, 22)}`

/** What was tried in vain: of an asking person, for a concern's number, or of somebody who types a member's code. */
export const triesIdOf = (of: 'person' | 'number' | 'binding', who: string): string =>
  `q-${digest('tries', of, who).toString('base64url').slice(0, 22)}`

/** The id of what `person` makes with `requestId`; `prefix` says what it is (c = concern, t = topic). */
export const madeId = (prefix: 'c' | 't', person: string, requestId: string): string =>
  `${prefix}-${digest(prefix, person, requestId).toString('base64url').slice(0, 22)}`

/** The name of a public copy of a file; says nothing of the original. */
export const copyName = (file: string): string => digest('copy', file).toString('hex').slice(0, 32)

/** The follow of a concern or topic by a person: one and the same however often somebody joins. */
export const followIdOf = (target: string, person: string): string =>
  `f-${digest('follow', target, person).toString('base64url').slice(0, 22)}`

/** The message that a turn of a matter becomes for one follower. */
export const toldIdOf = (turn: string, person: string): string =>
  `m-${digest('told', turn, person).toString('base64url').slice(0, 22)}`

/** The session that a topic's plan calls, or a request by hand: `by` is the plan's place in the file, or person and request. */
export const sessionIdOf = (topic: string, by: string): string =>
  `s-${digest('session', topic, by).toString('base64url').slice(0, 22)}`

/** The invitation to a seat of a session. */
export const invitationIdOf = (session: string, seat: string): string =>
  `i-${digest('invitation', session, seat).toString('base64url').slice(0, 22)}`

/** The note that `person` makes of a session with `requestId`. */
export const noteIdOf = (session: string, person: string, requestId: string): string =>
  `n-${digest('note', session, person, requestId).toString('base64url').slice(0, 22)}`

/** A round of statements of a session, counted from 1. */
export const groundIdOf = (session: string, round: number): string =>
  `g-${digest('ground', session, String(round)).toString('base64url').slice(0, 22)}`

/** The one ballot of a person in a round; without the round's secret nobody can work out whose it is. */
export const ballotIdOf = (secret: string, person: string): string =>
  `b-${createHmac('sha256', secret).update(person).digest('base64url').slice(0, 32)}`

/** What a member did: one deed for each kind and evidence (a paper's place in a file, a session, a point), however often it is noted. */
export const deedIdOf = (member: string, kind: string, evidence: string): string =>
  `d-${digest('deed', member, kind, evidence).toString('base64url').slice(0, 22)}`

/** The topic that a concern was accepted as. */
export const topicIdOf = (concern: string): string => `t-${concern.slice(2)}`

/**
 * The number that people say: day and six digits (“261123-041783”); not guessable, not a count of anything.
 * Two concerns of a day may meet in one; then the next `attempt` gives another.
 */
export const spokenNumber = (id: string, at: number, attempt = 1): string => {
  const day = dayAt(at).slice(2).replaceAll('-', '')
  const figures = digest('number', id, String(attempt)).readUInt32BE(0) % 1_000_000
  return `${day}-${String(figures).padStart(6, '0')}`
}

/** The same for the same content, whatever the order of fields; to see whether a repeated request brings something else. */
export const contentDigest = (content: object): string =>
  digest('content', canonicalJson(content)).toString('base64url')
