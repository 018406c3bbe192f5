/** A resident submits a concern and is answered with a receipt. */
import type { Submission, SubmitOutcome } from '../../../types/concern'
import { sortKey } from '../../../types/fields'
import { LIMITS } from '../../../types/limits'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { startOfDay } from '../rules/china-time'
import { madeId } from '../rules/identifiers'
import { concerns } from '../store/concerns'
import { command, countDocuments } from '../store/database'
import { receiptOf, takeInConcern } from './take-in-concern'

/** Database calls as {@link takeInConcern}. */
export async function submitConcern(actor: Resident, submission: Submission): Promise<SubmitOutcome> {
  const id = madeId('c', actor.id, submission.requestId)
  const origin = { id, author: actor.id, entry: null, now: actor.now }
  const refuseOwn = () => refuseTooMany(actor)
  const taken = await takeInConcern({ origin, openid: actor.openid, refuseTooMany: refuseOwn }, submission)
  if (taken.outcome === 'choose') return taken
  return {
    outcome: 'submitted',
    receipt: receiptOf(taken.concern),
    isEarlierVersion: taken.isEarlierVersion,
  }
}

/** A courtesy bound against scripts, not a lock: what is sent at the same moment may pass together. */
async function refuseTooMany(actor: Resident): Promise<void> {
  const today = { author: actor.id, order: command.gte(sortKey(startOfDay(actor.now), '')) }
  if ((await countDocuments(concerns, today)) >= LIMITS.concernsPerDay) throw new Refusal('concern.too-many')
}
