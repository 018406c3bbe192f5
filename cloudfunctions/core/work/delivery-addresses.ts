/** How each message of a batch can be sent: to which WeChat identity with a credit left, to which phone. */
import type { TemplateName } from '../../../config/cloud/templates'
import type { Sms } from '../../../types/county'
import { countyAt } from '../rules/counties'
import { templateOf } from '../rules/delivery/notice-values'
import { counties } from '../served'
import { concerns } from '../store/concerns'
import { command, findDocuments } from '../store/database'
import { invitations } from '../store/invitations'
import type { StoredMessage } from '../store/messages'
import { type Person, persons } from '../store/persons'

/** A message with its addresses: the channels in the order in which they are tried; neither: the inbox alone has it. */
export interface Addressed {
  readonly message: StoredMessage
  readonly weChat: { readonly person: Person; readonly template: TemplateName } | null
  readonly text: { readonly sms: Sms; readonly phone: string } | null
}

/** Credits are counted down within the batch, so that one is not planned for two messages. One database call, up to two more where a county sends text messages. */
export async function addressAll(taken: readonly StoredMessage[]): Promise<Addressed[]> {
  const ids = [...new Set(taken.map((message) => message.to))]
  const [known, phones] = await Promise.all([
    findDocuments(persons, { where: { _id: command.in(ids) }, limit: ids.length }),
    phonesFor(taken),
  ])
  const people = new Map(known.map((person) => [person._id, person]))
  const left = new Map<string, number>()
  return taken.map((message) => {
    const template = templateOf(message.kind)
    const person = people.get(message.to)
    const purse = `${message.to} ${template}`
    const credits = left.get(purse) ?? person?.credits[template] ?? 0
    if (credits > 0) left.set(purse, credits - 1)
    return {
      message,
      weChat: person && credits > 0 ? { person, template } : null,
      text: phones.get(message._id) ?? null,
    }
  })
}

const smsOf = ({ call, textBy }: StoredMessage): Sms | undefined => {
  const station = call?.station ?? textBy
  return station === undefined ? undefined : countyAt(counties, station)?.rules.sms
}

/** Only of messages that must reach their reader, and reminders of a session, by the phone that was left for just this: with the seat, or with the concern that a station entered. */
async function phonesFor(taken: readonly StoredMessage[]): Promise<ReadonlyMap<string, { sms: Sms; phone: string }>> {
  const texted = taken.filter((message) => smsOf(message) !== undefined)
  const seats = texted.flatMap(({ invitation }) => invitation ?? [])
  const matters = texted.flatMap(({ concern, invitation }) => (invitation === undefined && concern ? [concern] : []))
  const [invited, raised] = await Promise.all([
    seats.length === 0 ? [] : findDocuments(invitations, { where: { _id: command.in(seats) }, limit: seats.length }),
    matters.length === 0 ? [] : findDocuments(concerns, { where: { _id: command.in(matters) }, limit: matters.length }),
  ])
  const phones = new Map([...invited, ...raised].map(({ _id, phone }) => [_id, phone]))
  return new Map(
    texted.flatMap((message) => {
      const sms = smsOf(message)
      const phone = phones.get(message.invitation ?? message.concern ?? '')
      return sms && phone && MOBILE.test(phone) ? [[message._id, { sms, phone }]] : []
    }),
  )
}

/** The platform sends to mobile phones of the mainland. */
const MOBILE = /^1\d{10}$/
