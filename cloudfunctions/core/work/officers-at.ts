/** Who holds an office at a place, and which of its members can be reached: readers for whatever is told to them. */
import * as v from 'valibot'
import { countyOf } from '../../../types/place'
import { type Grant, grantSchema, isInForce, ROLES, type Role } from '../../../types/role'
import type { Actor } from '../rules/lifecycle/actor'
import { command, projectDocuments } from '../store/database'
import { persons } from '../store/persons'
import { officerAt } from './capacities'

/** Every role but that of a member, of whom a county has hundreds: they are asked for by name ({@link membersAt}). */
export const OFFICES: readonly Role[] = ROLES.filter((role) => role !== 'member')

/** Officers of one place and its county: some dozen at the stations, one or a few in each department. What the database answers at most. */
const MOST = 1000

const holder = v.object({ _id: v.string(), grants: v.array(grantSchema) })

/** Everybody who holds one of `roles` at `place` (a county's or township's code) or above it, each with all that they hold there at the moment `now`. One database call. */
export async function officersAt(place: string, roles: readonly Role[], now: number): Promise<readonly Actor[]> {
  const officers = await holdersOf({ role: command.in([...roles]), place: command.in(reaching(place)) }, place, now)
  return officers.filter(({ capacities }) => roles.some((role) => capacities[role] !== undefined))
}

/** Of these members of the roster those who have bound their WeChat and may act at `place` at the moment `now`. One database call, none when nobody is asked for. */
export async function membersAt(place: string, ids: readonly string[], now: number): Promise<readonly Actor[]> {
  if (ids.length === 0) return []
  const asked = { role: 'member', member: command.in([...ids]), place: command.in(reaching(place)) }
  const found = await holdersOf(asked, place, now)
  return found.filter(({ member }) => member !== undefined && ids.includes(member))
}

/** Each person once, whichever of the lists they are in. */
export const eachOnce = (...lists: readonly (readonly Actor[])[]): readonly Actor[] => [
  ...new Map(lists.flat().map((actor) => [actor.person, actor])).values(),
]

const reaching = (place: string): string[] => [...new Set([countyOf(place), place])]

/** Nobody falls out in silence: more than can be read at once is an error. */
async function holdersOf(grant: object, place: string, now: number): Promise<readonly Actor[]> {
  const found = await projectDocuments(
    persons,
    { where: { grants: command.elemMatch(grant) }, orderBy: ['_id', 'asc'], limit: MOST },
    { grants: 1 },
    holder,
  )
  if (found.length === MOST) throw new Error(`more than ${MOST - 1} people hold an office at ${place}`)
  return found.map(({ _id, grants }) => officerAt(_id, inForce(grants, now), place))
}

const inForce = (grants: readonly Grant[], now: number): readonly Grant[] =>
  grants.filter((grant) => isInForce(grant, now))
