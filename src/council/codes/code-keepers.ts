/** Who keeps village codes: a station's staff and the county. */
import type { Grant, Role } from '~types/role'

const KEEPERS = new Set<Role>(['clerk', 'head', 'county'])

/** For what the interface offers; the cloud decides. */
export const isCodeKeeper = ({ role }: Grant): boolean => KEEPERS.has(role)
