/** The concern of somebody who knows its number and query code; wrong ones are counted, so that trying leads nowhere. */
import type { Asked } from '../../../types/entry'
import { LIMITS } from '../../../types/limits'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { dayAt } from '../rules/china-time'
import { triesIdOf } from '../rules/identifiers'
import { codeHashOf, countTry, type Try } from '../rules/query-code'
import { concerns, type StoredConcern } from '../store/concerns'
import { findDocuments, type Transaction, transact } from '../store/database'
import { tries } from '../store/tries'

/**
 * A number that does not exist and a wrong code are one and the same answer. Refuses `ask.wrong`, and `ask.too-many` once a person has
 * been wrong too often in a day, or a number too often by whomever. Five database calls beside begin and commit.
 */
export async function provenConcern(
  actor: Resident,
  { number, code }: Asked,
  requestId: string,
): Promise<StoredConcern & { readonly entry: NonNullable<StoredConcern['entry']> }> {
  const [concern] = await findDocuments(concerns, { where: { number }, limit: 1 })
  const entry = concern?.entry ?? null
  const isRight = concern !== undefined && entry?.codeHash === codeHashOf(concern._id, code)
  const tried = { typed: codeHashOf(number, code), isRight, day: dayAt(actor.now), request: requestId }
  const { isBarred, left } = await transact((transaction) => count(transaction, actor, number, tried))
  if (isBarred) throw new Refusal('ask.too-many', { field: 'code' })
  if (concern && entry && isRight) return { ...concern, entry }
  const message = `编号和查询码对不上，请照着回执核对。今天还可以再试 ${left} 次。`
  throw left > 0 ? new Refusal('ask.wrong', { field: 'code', message }) : new Refusal('ask.wrong', { field: 'code' })
}

/** Of the person and of the number together; who is barred is not counted any further. */
async function count(
  transaction: Transaction,
  { id }: Resident,
  number: string,
  tried: Try,
): Promise<{ readonly isBarred: boolean; readonly left: number }> {
  const [ofPerson, ofNumber] = [triesIdOf('person', id), triesIdOf('number', number)]
  const byPerson = countTry(await transaction.get(tries, ofPerson), tried, LIMITS.wrongCodes.person)
  const byNumber = countTry(await transaction.get(tries, ofNumber), tried, LIMITS.wrongCodes.number)
  if (byPerson.isBarred || byNumber.isBarred) return { isBarred: true, left: 0 }
  await transaction.set(tries, { _id: ofPerson, ...byPerson.tries })
  await transaction.set(tries, { _id: ofNumber, ...byNumber.tries })
  return { isBarred: false, left: Math.min(byPerson.left, byNumber.left) }
}
