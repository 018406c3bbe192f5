/** Members as a file has them are written over those of the roster, batch by batch; what somebody bound or declared meanwhile stays. */

import type { Planned } from '../rules/roster/plan-import'
import { type Transaction, transact } from '../store/database'
import { members } from '../store/members'
import { renewGrants } from './edit-member'
import { storedMember } from './stored-member'

/** Members of one transaction, which the platform ends after 30 s; and how many transactions run side by side. */
const BATCH = 20
const AT_ONCE = 4

/** Broken off half way it is begun again with the same file: what is written already is the same then. */
export async function writeMembers(planned: readonly Planned[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(planned.length / BATCH) }, (_, at) =>
    planned.slice(at * BATCH, (at + 1) * BATCH),
  )
  for (let at = 0; at < batches.length; at += AT_ONCE) {
    await Promise.all(batches.slice(at, at + AT_ONCE).map(writeBatch))
  }
}

const writeBatch = (batch: readonly Planned[]): Promise<void> =>
  transact(async (transaction) => {
    for (const each of batch) await write(transaction, each)
  })

async function write(transaction: Transaction, { member, number }: Planned): Promise<void> {
  const before = await transaction.get(members, member.id)
  const kept = before && { person: before.person, interests: before.interests }
  const after = { ...member, ...kept }
  await transaction.set(members, storedMember(after, { number, binding: before?.binding ?? null }))
  await renewGrants(transaction, after)
}
