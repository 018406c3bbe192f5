/** A member objects to a deed in the own record: whoever keeps the roster answers. */
import { townshipOf } from '../../../types/place'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { transact } from '../store/database'
import { deeds } from '../store/deeds'
import { persons } from '../store/persons'

/** Once for each deed; the same words again are the same objection. Three database calls beside begin and commit. */
export const objectToDeed = (
  actor: Resident,
  { deed: id, text }: { readonly deed: string; readonly text: string },
): Promise<{ deed: string }> =>
  transact(async (transaction) => {
    const person = await transaction.get(persons, actor.id)
    const deed = await transaction.get(deeds, id)
    if (!deed || !person || person.member !== deed.member) throw new Refusal('deed.not-found')
    if (deed.objection?.text === text) return { deed: id }
    if (deed.objection !== null) throw new Refusal('deed.objected', { field: 'text' })
    const objectedIn = townshipOf(deed.place) ?? deed.place
    await transaction.set(deeds, { ...deed, objection: { text, at: actor.now }, objectedIn })
    return { deed: id }
  })
