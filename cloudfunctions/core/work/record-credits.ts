/** What a person answered when asked for permission to send WeChat messages: each “yes” is one message. */
import { templateNames } from '../../../config/cloud/templates'
import type { Resident } from '../procedure'
import { templateId } from '../wechat/notices'
import { keepPerson } from './keep-person'

/** Kept so many of the last requests, to count none twice. */
const REMEMBERED = 10

/** Adds one credit for each granted template that is ours; a request sent twice counts once. */
export async function recordCredits(
  actor: Resident,
  { requestId, granted }: { requestId: string; granted: readonly string[] },
): Promise<{ granted: number }> {
  const names = templateNames.filter((name) => granted.includes(templateId(name)))
  await keepPerson(actor, (person) => {
    if (person.creditRequests.includes(requestId)) return person
    const raised = names.map((name) => [name, (person.credits[name] ?? 0) + 1])
    return {
      ...person,
      credits: { ...person.credits, ...Object.fromEntries(raised) },
      creditRequests: [...person.creditRequests, requestId].slice(-REMEMBERED),
    }
  })
  return { granted: names.length }
}
