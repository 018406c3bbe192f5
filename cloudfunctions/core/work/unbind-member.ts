/** A keeper of the roster lets go of a WeChat that was bound by mistake: it acts as this member no more, and a new code may bind another. */
import type { RosterMember } from '../../../types/roster'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { keepsMember } from '../rules/roster/keeper'
import { withoutMemberGrants } from '../rules/roster/member-grants'
import { command, transact, updateWhere } from '../store/database'
import { invitations } from '../store/invitations'
import { members } from '../store/members'
import { persons } from '../store/persons'
import { presentMember } from './read-member'

/**
 * The seats that were answered by the wrong WeChat are nobody's until the right one binds; what was answered stays for the station to
 * put right. The same again lets go of seats that were left when an
 * answer was lost, and changes nothing else. Four database calls beside begin and commit, and one for the seats.
 */
export async function unbindMember(actor: Officer, id: string): Promise<RosterMember> {
  const { member, person } = await transact(async (transaction) => {
    const before = await transaction.get(members, id)
    if (!before || !keepsMember(actor.grants, before)) throw new Refusal('roster.not-found')
    if (before.person === null) return { member: before, person: null }
    const bound = await transaction.get(persons, before.person)
    if (bound?.member === id) {
      await transaction.set(persons, { ...bound, member: null, grants: withoutMemberGrants(bound.grants) })
    }
    const after = { ...before, person: null, binding: null }
    await transaction.set(members, after)
    return { member: after, person: before.person }
  })
  await updateWhere(invitations, { member: id, person: person ?? command.neq(null) }, { person: null })
  return presentMember(member, actor)
}
