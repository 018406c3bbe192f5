/** How deliveries ended is written in groups: one database call for all that ended alike, and the ledger of credits with it. */

import { dayAt } from '../rules/china-time'
import { ATTEMPTS, pauseAfter } from '../rules/delivery/wechat-answers'
import { command, updateWhere } from '../store/database'
import { type DeliveryState, messages, type StoredMessage } from '../store/messages'
import { persons } from '../store/persons'
import type { Addressed } from './delivery-addresses'
import { ours } from './delivery-batch'

/** How a delivery ended. */
export type End = Exclude<DeliveryState, 'waiting' | 'sending' | 'handed-over'>

/** What came of one message: its end, or `again`; WeChat's code; what became of the credit (`kept` when none was touched). */
export interface Outcome {
  readonly addressed: Addressed
  readonly end: End | 'again'
  readonly code: number
  readonly credit: 'used' | 'lapsed' | 'kept'
  /** Of `again`: not before this moment, and the try does not count. Left out: after a pause that grows with each try. */
  readonly notBefore?: number
}

/** By these a message has, as far as anybody knows, come to its reader. */
const REACHED: readonly (End | 'again')[] = ['sent', 'texted', 'again']

/** A message that was tried often enough is given up. */
export const againOrFailed = ({ delivery }: StoredMessage): 'again' | 'failed' =>
  delivery.attempts >= ATTEMPTS ? 'failed' : 'again'

/** One database call for each way in which messages ended, one or two for the credits. */
export async function writeOutcomes(outcomes: readonly Outcome[], tick: string, now: number): Promise<void> {
  for (const group of groupsOf(outcomes, changeOf(now))) {
    const own = ours(
      group.of.map(({ addressed }) => addressed.message),
      tick,
    )
    // What was sent must not be forgotten for one lost answer; the same again changes nothing.
    const write = () => updateWhere(messages, own, group.change)
    await write().catch(write)
  }
  await writeCredits(outcomes, now)
}

const changeOf =
  (now: number) =>
  ({ addressed: { message }, end, code, notBefore }: Outcome): object => ({
    'delivery.state': end === 'again' ? 'waiting' : end,
    'delivery.code': code,
    ...(end === 'again' ? { 'delivery.nextAt': notBefore ?? now + pauseAfter(message.delivery.attempts) } : {}),
    ...(notBefore === undefined ? {} : { 'delivery.attempts': command.inc(-1) }),
    ...(message.call && !REACHED.includes(end) ? { 'call.state': 'open' } : {}),
  })

/** A credit that WeChat knows nothing of was none: the ledger follows. */
async function writeCredits(outcomes: readonly Outcome[], now: number): Promise<void> {
  const touched = outcomes.filter(({ credit, addressed }) => credit !== 'kept' && addressed.weChat !== null)
  const counted = new Map<string, { person: string; template: string; credit: Outcome['credit']; times: number }>()
  for (const { addressed, credit } of touched) {
    const { person, template } = addressed.weChat ?? { person: { _id: '' }, template: '' }
    const key = `${person._id} ${template} ${credit}`
    const times = (counted.get(key)?.times ?? 0) + 1
    counted.set(key, { person: person._id, template, credit, times })
  }
  for (const { of, change } of groupsOf([...counted.values()], creditChange(now))) {
    const [first] = of
    if (!first) continue
    const has = first.credit === 'used' ? { [`credits.${first.template}`]: command.gt(0) } : {}
    await updateWhere(persons, { _id: command.in(of.map(({ person }) => person)), ...has }, change)
  }
}

const creditChange =
  (now: number) =>
  ({ template, credit, times }: { template: string; credit: Outcome['credit']; times: number }): object =>
    credit === 'used'
      ? {
          [`credits.${template}`]: command.inc(-times),
          [`ledger.${template}.used`]: command.inc(times),
          [`ledger.${template}.usedOn`]: dayAt(now),
        }
      : { [`credits.${template}`]: 0, [`ledger.${template}.lapsed`]: command.inc(times) }

/** Those with the same change together. */
function groupsOf<Item>(items: readonly Item[], changeFor: (item: Item) => object): { of: Item[]; change: object }[] {
  const groups = new Map<string, { of: Item[]; change: object }>()
  for (const item of items) {
    const change = changeFor(item)
    const key = JSON.stringify(change)
    const group = groups.get(key)
    if (group) group.of.push(item)
    else groups.set(key, { of: [item], change })
  }
  return [...groups.values()]
}
