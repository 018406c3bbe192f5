/** Who is calling: settings, roles with their places' names, unread messages. */
import { sortKey } from '../../../types/fields'
import type { Me } from '../../../types/person'
import { ROLE_LABELS } from '../../../types/role'
import type { Resident } from '../procedure'
import { placeAt } from '../rules/counties'
import { counties } from '../served'
import { command, countDocuments, getDocument } from '../store/database'
import { messages } from '../store/messages'
import { persons } from '../store/persons'
import { newPerson } from './new-person'

/** Two database calls. */
export async function readMe(actor: Resident): Promise<Me> {
  const person = (await getDocument(persons, actor.id)) ?? newPerson(actor.id, actor.openid)
  const isNew = command.gt(sortKey(person.readUntil + 1, ''))
  return {
    settings: person.settings,
    grants: person.grants.map((grant) => ({
      ...grant,
      label: `${placeAt(counties, grant.place)?.name ?? ''} ${ROLE_LABELS[grant.role]}`.trim(),
    })),
    unread: Math.min(99, await countDocuments(messages, { to: actor.id, order: isNew })),
  }
}
