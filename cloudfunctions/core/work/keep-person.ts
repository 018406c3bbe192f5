/** Changes what is kept of a person; the first change makes the document. */
import type { Resident } from '../procedure'
import { transact } from '../store/database'
import { type Person, persons } from '../store/persons'
import { newPerson } from './new-person'

/** `change` sees the person as stored (or a new one) and returns the next. Two database calls beside begin and commit. */
export const keepPerson = (actor: Resident, change: (person: Person) => Person): Promise<Person> =>
  transact(async (transaction) => {
    const person = (await transaction.get(persons, actor.id)) ?? newPerson(actor.id, actor.openid)
    const changed = change(person)
    if (changed !== person) await transaction.set(persons, changed)
    return changed
  })
