/** What the roles of somebody who reads a topic open to them; workspace and dossier ask the same. */
import { type PaperKind, READERS } from '../../../types/papers/paper'
import type { Role } from '../../../types/role'

/** The residents' own words are for the station. */
export const isStation = (roles: readonly Role[]): boolean => roles.includes('clerk') || roles.includes('head')

const PLANNERS: readonly Role[] = ['clerk', 'head', 'county']

/** Whoever reads what members declared, and why a plan goes on although something was warned of. */
export const isPlanner = (roles: readonly Role[]): boolean => roles.some((role) => PLANNERS.includes(role))

/** Whether such a paper is for them; most are for everybody who has a part in the topic. */
export const mayRead = (roles: readonly Role[], kind: PaperKind): boolean =>
  READERS[kind]?.some((role) => roles.includes(role)) ?? true
