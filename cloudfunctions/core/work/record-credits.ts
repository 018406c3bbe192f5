/** What a person answered when asked for permission to send WeChat messages: each “yes” is one message, each “no” is remembered. */
import { type TemplateName, templateNames } from '../../../config/cloud/templates'
import type { AskingMoment } from '../../../types/permission'
import type { Resident } from '../procedure'
import { dayAt } from '../rules/china-time'
import { afterAnswer, NO_PERMISSION } from '../rules/delivery/permissions'
import type { Person } from '../store/persons'
import { templateId } from '../wechat/notices'
import { keepPerson } from './keep-person'

/** Kept so many of the last requests, to count none twice. */
const REMEMBERED = 10

interface Answered {
  readonly requestId: string
  readonly moment: AskingMoment
  readonly granted: readonly string[]
  readonly refused: readonly string[]
}

/** Adds one credit for each granted template that is ours; a request sent twice counts once. */
export async function recordCredits(
  actor: Resident,
  { requestId, moment, granted, refused }: Answered,
): Promise<{ granted: number }> {
  const oursIn = (ids: readonly string[]) => templateNames.filter((name) => ids.includes(templateId(name)))
  const yes = oursIn(granted)
  const no = oursIn(refused).filter((name) => !yes.includes(name))
  const when = { moment, now: actor.now, day: dayAt(actor.now) }
  const answered = (person: Person, names: readonly TemplateName[], answer: 'granted' | 'refused') =>
    Object.fromEntries(names.map((name) => [name, afterAnswer(person.ledger[name] ?? NO_PERMISSION, answer, when)]))
  await keepPerson(actor, (person) => {
    if (person.creditRequests.includes(requestId)) return person
    const raised = yes.map((name) => [name, Math.max(0, person.credits[name] ?? 0) + 1])
    return {
      ...person,
      credits: { ...person.credits, ...Object.fromEntries(raised) },
      ledger: { ...person.ledger, ...answered(person, yes, 'granted'), ...answered(person, no, 'refused') },
      creditRequests: [...person.creditRequests, requestId].slice(-REMEMBERED),
    }
  })
  return { granted: yes.length }
}
