/** A station enters a concern for somebody without a phone (代录): as if they had submitted it themselves, with a code to ask by later. */
import type { EnterInput, EnterOutcome } from '../../../types/entry'
import { sortKey } from '../../../types/fields'
import { LIMITS } from '../../../types/limits'
import { countyOf } from '../../../types/place'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { startOfDay } from '../rules/china-time'
import { enteredPersonId, madeId } from '../rules/identifiers'
import { codeHashOf, queryCodeOf } from '../rules/query-code'
import { concerns } from '../store/concerns'
import { command, countDocuments } from '../store/database'
import { ownStation } from './own-station'
import { receiptOf, takeInConcern } from './take-in-concern'

/**
 * The author is a person of its own, of whom there is no document: the officer hears nothing of it and the officer's own concerns
 * are counted apart. One database call for identity, else as {@link takeInConcern}.
 */
export async function enterConcern(
  actor: Officer,
  { station: asked, consent, ...submission }: EnterInput,
): Promise<EnterOutcome> {
  const { code: station } = ownStation(actor, asked)
  const id = madeId('c', actor.id, `enter-${submission.requestId}`)
  const code = queryCodeOf(actor.id, submission.requestId)
  const codeHash = codeHashOf(id, code)
  const entry = { consent, station, by: actor.id, codeHash, codeAt: actor.now, replaced: [], renewedBy: [] }
  const incoming = {
    origin: { id, author: enteredPersonId(id), entry, now: actor.now },
    openid: actor.openid,
    refuseTooMany: () => refuseTooMany(actor),
  }
  const taken = await takeInConcern(incoming, { county: countyOf(station), ...submission })
  if (taken.outcome === 'choose') return taken
  const { concern, isEarlierVersion } = taken
  return {
    outcome: 'entered',
    receipt: receiptOf(concern),
    code: concern.entry?.codeHash === codeHash ? code : null,
    isEarlierVersion,
  }
}

/** A courtesy bound against scripts, far above a Monday's work. */
async function refuseTooMany(actor: Officer): Promise<void> {
  const today = { 'entry.by': actor.id, order: command.gte(sortKey(startOfDay(actor.now), '')) }
  if ((await countDocuments(concerns, today)) >= LIMITS.entriesPerDay) throw new Refusal('concern.entered-too-many')
}
