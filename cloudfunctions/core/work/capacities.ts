/** In which capacities somebody may act on a topic, by the grants that reach its place. */
import type { Filer } from '../../../types/papers/paper'
import { countyOf, isWithin } from '../../../types/place'
import { type Grant, ROLE_LABELS, type Role } from '../../../types/role'
import { countyAt, placeAt, stationName } from '../rules/counties'
import { departmentOf } from '../rules/departments'
import type { Actor } from '../rules/lifecycle/actor'
import { counties } from '../served'

/** What the record says for each role at a place: bodies and offices, never persons. */
const bodyOf = (role: Role, place: string): string => {
  if (role === 'clerk' || role === 'head') return stationName(counties, place)
  if (role === 'committee') return `${placeAt(counties, place)?.name ?? ''}${ROLE_LABELS.committee}`
  if (role === 'county') return countyAt(counties, countyOf(place))?.rules.owner ?? ROLE_LABELS.county
  return ROLE_LABELS[role]
}

/** The roles that `grants` give at `place`. */
export const rolesAt = (grants: readonly Grant[], place: string): Role[] =>
  grants
    .filter((grant) => isWithin(place, grant.place))
    .filter((grant) => grant.role !== 'department' || departmentOf(counties, grant, place) !== null)
    .map(({ role }) => role)

/** The departments for which `grants` speak at `place`, by key. */
const departmentsBy = (grants: readonly Grant[], place: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    grants
      .map((grant) => departmentOf(counties, grant, place))
      .filter((department) => department !== null)
      .map(({ key, name }) => [key, name]),
  )

/** An officer as the lifecycle sees them at `place`. */
export function officerAt(person: string, grants: readonly Grant[], place: string): Actor {
  const member = grants.find((grant) => grant.role === 'member' && isWithin(place, grant.place))?.member
  return {
    person,
    capacities: Object.fromEntries(rolesAt(grants, place).map((role): [Filer, string] => [role, bodyOf(role, place)])),
    departments: departmentsBy(grants, place),
    ...(member === undefined ? {} : { member }),
  }
}
