/** Who holds an office at a place: a reader for whatever is told to officers. */
import { countyOf } from '../../../types/place'
import { type Grant, isInForce, type Role } from '../../../types/role'
import type { Actor } from '../rules/lifecycle/actor'
import { command, findDocuments } from '../store/database'
import { persons } from '../store/persons'
import { officerAt } from './capacities'

/** Officers of one place and its county; a township has a handful, and some dozen members. */
const MOST = 200

/** Everybody who holds one of `roles` at `place` (a county's or township's code) or above it, each with all that they hold there at the moment `now`. One database call. */
export async function officersAt(place: string, roles: readonly Role[], now: number): Promise<readonly Actor[]> {
  const places = [...new Set([countyOf(place), place])]
  const reaching = { role: command.in([...roles]), place: command.in(places) }
  const found = await findDocuments(persons, { where: { grants: command.elemMatch(reaching) }, limit: MOST })
  return found
    .map(({ _id, grants }) => officerAt(_id, inForce(grants, now), place))
    .filter(({ capacities }) => roles.some((role) => capacities[role] !== undefined))
}

const inForce = (grants: readonly Grant[], now: number): readonly Grant[] =>
  grants.filter((grant) => isInForce(grant, now))
