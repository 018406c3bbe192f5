/** Who is calling: settings, roles with their places' names, unread messages. */
import { sortKey } from '../../../types/fields'
import type { Me } from '../../../types/person'
import { type Grant, isInForce, ROLE_LABELS } from '../../../types/role'
import type { Resident } from '../procedure'
import { placeAt } from '../rules/counties'
import { departmentOf } from '../rules/departments'
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
    grants: person.grants
      .filter((grant) => isInForce(grant, actor.now))
      .map((grant) => ({ ...grant, label: labelOf(grant) })),
    isMember: person.member !== null,
    isInvited: person.isInvited,
    unread: Math.min(99, await countDocuments(messages, { to: actor.id, order: isNew })),
  }
}

/** “巩昌镇 工作站站长”; a department by its own name. */
const labelOf = (grant: Grant): string =>
  departmentOf(counties, grant, grant.place)?.name ??
  `${placeAt(counties, grant.place)?.name ?? ''} ${ROLE_LABELS[grant.role]}`.trim()
