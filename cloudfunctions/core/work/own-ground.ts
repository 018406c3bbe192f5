/** A round of statements in the hands of its station, inside a transaction. */
import type { GroundActed } from '../../../types/ground'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { dealsWith } from '../rules/powers'
import type { Transaction } from '../store/database'
import { grounds, type StoredGround } from '../store/grounds'
import type { StoredSession } from '../store/sessions'

/** Another round may begin until the minutes are out: what comes later could not stand in them. */
export const takesStatements = ({ state, minutes }: StoredSession): boolean =>
  state !== 'cancelled' && (minutes === null || minutes.sentAt === null)

/** A round of another station is answered as if it were not there. One database call. */
export async function ownGround(transaction: Transaction, actor: Officer, id: string): Promise<StoredGround> {
  const ground = await transaction.get(grounds, id)
  if (!ground || !dealsWith(actor.grants, ground.board)) throw new Refusal('ground.not-found')
  return ground
}

/** Whether this very request of this person was done before. */
export const isDoneTo = ({ turns }: StoredGround, requestId: string, person: string): boolean =>
  turns.some((turn) => turn.requestId === requestId && turn.person === person)

/** As what an act answers. */
export const groundActedOf = ({ round, version, state }: StoredGround): GroundActed => ({ round, version, state })
