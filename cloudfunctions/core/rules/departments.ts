/** Which departments there are at a place, and for which of them a grant speaks there. */
import type { NamedDepartment } from '../../../types/department'
import { isWithin, levelOf, townshipOf } from '../../../types/place'
import type { Grant } from '../../../types/role'
import { type Counties, countyAt, placeAt } from './counties'

/** The bureaus of the county in which `place` lies, then the offices of its township (“巩昌镇应急管理办公室”). */
export function departmentsAt(counties: Counties, place: string): readonly NamedDepartment[] {
  const departments = countyAt(counties, place)?.rules.departments ?? []
  const township = placeAt(counties, townshipOf(place) ?? '')?.name ?? ''
  return [
    ...departments.filter(({ level }) => level === 'county').map(({ key, name }) => ({ key, name })),
    ...departments.filter(({ level }) => level === 'township').map(({ key, name }) => ({ key, name: township + name })),
  ]
}

/** The department for which a grant speaks at `place`. Null when it names none, one that is not in the list, or a township's office for a whole county. */
export function departmentOf(counties: Counties, grant: Grant, place: string): NamedDepartment | null {
  if (grant.role !== 'department' || !isWithin(place, grant.place)) return null
  const listed = countyAt(counties, place)?.rules.departments.find(({ key }) => key === grant.department)
  if (!listed || (listed.level === 'township' && levelOf(grant.place) === 'county')) return null
  return departmentsAt(counties, place).find(({ key }) => key === listed.key) ?? null
}
