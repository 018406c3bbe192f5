/** Whoever keeps the roster reads what members object to in their records, and answers: it does not count any more, or it stays. */
import type { InferOutput } from 'valibot'
import type { answerDeedInput, deedObjectionsSchema } from '../../../types/deed'
import { LIMITS } from '../../../types/limits'
import { isWithin } from '../../../types/place'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { keepsMember } from '../rules/roster/keeper'
import { command, findDocuments, transact } from '../store/database'
import { deeds } from '../store/deeds'
import { members } from '../store/members'
import { ownRoster } from './own-roster'

/** The county reads those of its townships as well. Two database calls beside identity, one when there are none. */
export async function listDeedObjections(
  actor: Officer,
  asked: string | undefined,
): Promise<InferOutput<typeof deedObjectionsSchema>> {
  const { scope, county } = ownRoster(actor, asked)
  const places = [...county.places.keys()].filter((code) => code.length <= 9 && isWithin(code, scope))
  const found = await findDocuments(deeds, { where: { objectedIn: command.in(places) }, limit: LIMITS.pageRows })
  const ids = [...new Set(found.map(({ member }) => member))]
  const named =
    ids.length === 0 ? [] : await findDocuments(members, { where: { _id: command.in(ids) }, limit: ids.length })
  return found.map(({ _id, member, title, objection }) => ({
    deed: _id,
    member,
    name: named.find((each) => each._id === member)?.name ?? '',
    title,
    text: objection?.text ?? '',
    at: objection?.at ?? 0,
  }))
}

/** Once; the same answer again is the same. Two database calls beside begin and commit. */
export const answerDeed = (
  actor: Officer,
  { deed: id, verdict, reason }: InferOutput<typeof answerDeedInput>,
): Promise<{ deed: string }> =>
  transact(async (transaction) => {
    const deed = await transaction.get(deeds, id)
    if (!deed || !keepsMember(actor.grants, deed)) throw new Refusal('deed.not-found')
    if (deed.answer?.verdict === verdict && deed.answer.reason === reason) return { deed: id }
    if (deed.objectedIn === null) throw new Refusal('deed.answered')
    await transaction.set(deeds, { ...deed, answer: { verdict, reason, at: actor.now }, objectedIn: null })
    return { deed: id }
  })
