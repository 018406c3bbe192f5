/** Ids that are the same whenever they are made from the same things, so that sending twice writes once. */
import { createHash } from 'node:crypto'

const digest = (...parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest()

/** A person's id: stands for the openid everywhere but in the persons collection, and cannot be turned back. */
export const personId = (openid: string): string => `p-${digest('person', openid).toString('base64url').slice(0, 22)}`

/** The id of what `person` makes with `requestId`; `prefix` says what it is (c = concern). */
export const madeId = (prefix: 'c', person: string, requestId: string): string =>
  `${prefix}-${digest(prefix, person, requestId).toString('base64url').slice(0, 22)}`

/** The topic that a concern was accepted as. */
export const topicIdOf = (concern: string): string => `t-${concern.slice(2)}`

/** The number that people say: day and six digits (“261123-041783”); not guessable, not a count of anything. */
export const spokenNumber = (id: string, at: number): string => {
  const day = new Date(at + EAST_EIGHT).toISOString().slice(2, 10).replaceAll('-', '')
  const figures = digest('number', id).readUInt32BE(0) % 1_000_000
  return `${day}-${String(figures).padStart(6, '0')}`
}

/** China has one time zone, UTC+8, without summer time. */
const EAST_EIGHT = 8 * 60 * 60 * 1000
