/** A topic's file as an officer reads it: what is for others' eyes is left out, the own papers always stay. */
import { PAPER_TABLE, type Paper, picturesIn } from '../../../types/papers/paper'
import type { Role } from '../../../types/role'
import type { Workspace } from '../../../types/workspace'
import { isPlanner, isStation, mayRead } from '../rules/readers'
import type { StoredTopic } from '../store/topics'
import { linksTo } from '../wechat/photos'

/** `roles` of `reader` at the topic's place. Storage is asked for links when there are pictures. */
export async function presentFile(
  { file }: Pick<StoredTopic, 'file'>,
  roles: readonly Role[],
  reader: string,
): Promise<Workspace['file']> {
  const readable = file.filter(({ paper, person }) => person === reader || mayRead(roles, paper.kind))
  const found = await linksTo([...new Set(readable.flatMap(({ paper }) => picturesIn(paper)))])
  const links = new Map(found.map(({ id, link }) => [id, link]))
  return readable.map(({ paper, person, at }) => ({
    paper: forReader(paper, roles),
    label: PAPER_TABLE[paper.kind].label,
    at,
    isMine: person === reader,
    links: Object.fromEntries(picturesIn(paper).flatMap((id) => entryOf(id, links.get(id)))),
  }))
}

const entryOf = (id: string, link: string | undefined): [string, string][] => (link === undefined ? [] : [[id, link]])

/** What a paper holds for fewer eyes than the paper: what a plan was warned of, whose opinion a point came from, and whose name a notice was asked about. */
function forReader(paper: Paper, roles: readonly Role[]): Paper {
  if (paper.kind === 'plan' && !isPlanner(roles)) return { ...paper, acknowledged: [] }
  if (isStation(roles)) return paper
  if (paper.kind === 'outcome') return { ...paper, points: paper.points.map(({ from: _from, ...point }) => point) }
  return paper.kind === 'notice' ? { ...paper, answers: [] } : paper
}
