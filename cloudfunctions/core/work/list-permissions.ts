/** For what somebody may be asked whether WeChat may tell them, right after they did something. */
import { TEMPLATES } from '../../../config/cloud/templates'
import type { AskingMoment, Permissions } from '../../../types/permission'
import type { Resident } from '../procedure'
import { toAskFor } from '../rules/delivery/permissions'
import { getDocument } from '../store/database'
import { persons } from '../store/persons'
import { templateId } from '../wechat/notices'

/** One database call. */
export async function listPermissions(actor: Resident, moment: AskingMoment): Promise<Permissions> {
  const person = await getDocument(persons, actor.id)
  const names = toAskFor(moment, person?.credits ?? {}, person?.ledger ?? {}, actor.now)
  return { templates: names.map((name) => ({ id: templateId(name), purpose: TEMPLATES[name].purpose })) }
}
