/** Writes what a member did into the ledger, once for each evidence; for whoever holds the evidence (a topic's file, a closed session). */
import type { DeedKind } from '../../../types/deed'
import { deedIdOf } from '../rules/identifiers'
import type { Transaction } from '../store/database'
import { deeds, type StoredDeed } from '../store/deeds'

/** What happened: who (with where they belong), in which topic and session, and what names the evidence within it. */
export interface Done {
  readonly member: { readonly id: string; readonly place: string }
  readonly kind: DeedKind
  readonly topic: { readonly _id: string; readonly title: string }
  readonly session: string | null
  readonly evidence: string
  readonly at: number
}

/** The deed that it is; the same for the same evidence. */
export const deedOf = ({ member, kind, topic, session, evidence, at }: Done): StoredDeed => ({
  _id: deedIdOf(member.id, kind, `${topic._id} ${session ?? ''} ${evidence}`),
  member: member.id,
  place: member.place,
  kind,
  topic: topic._id,
  session,
  title: topic.title,
  at,
  objection: null,
  answer: null,
  objectedIn: null,
})

/** One that is there already stays as it is, with what was said against it. Two database calls for each new one, one for an old. */
export async function writeDeeds(transaction: Transaction, done: readonly Done[]): Promise<void> {
  const all = new Map(done.map(deedOf).map((deed) => [deed._id, deed]))
  for (const deed of all.values()) {
    if ((await transaction.get(deeds, deed._id)) === null) await transaction.set(deeds, deed)
  }
}
