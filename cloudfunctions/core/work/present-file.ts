/** A topic's file as an officer reads it: what is for others' eyes is left out, the own papers always stay. */
import { PAPER_TABLE, type Paper, type PaperKind, READERS } from '../../../types/papers/paper'
import type { Role } from '../../../types/role'
import type { Workspace } from '../../../types/workspace'
import type { StoredTopic } from '../store/topics'

/** Whoever reads what members declared, and why a plan goes on although something was warned of. */
const PLANNERS: readonly Role[] = ['clerk', 'head', 'county']

/** `roles` of `person` at the topic's place. */
export const presentFile = (
  { file }: Pick<StoredTopic, 'file'>,
  roles: readonly Role[],
  reader: string,
): Workspace['file'] =>
  file
    .filter(({ paper, person }) => person === reader || mayRead(roles, paper.kind))
    .map(({ paper, person, at }) => ({
      paper: forReader(paper, roles),
      label: PAPER_TABLE[paper.kind].label,
      at,
      isMine: person === reader,
    }))

const mayRead = (roles: readonly Role[], kind: PaperKind): boolean =>
  READERS[kind]?.some((role) => roles.includes(role)) ?? true

const isPlanner = (roles: readonly Role[]): boolean => roles.some((role) => PLANNERS.includes(role))

/** What a paper holds for fewer eyes than the paper: what a plan was warned of, and whose name a notice was asked about. */
function forReader(paper: Paper, roles: readonly Role[]): Paper {
  if (paper.kind === 'plan' && !isPlanner(roles)) return { ...paper, acknowledged: [] }
  return paper.kind === 'notice' && !isStation(roles) ? { ...paper, answers: [] } : paper
}

const isStation = (roles: readonly Role[]): boolean => roles.includes('clerk') || roles.includes('head')
