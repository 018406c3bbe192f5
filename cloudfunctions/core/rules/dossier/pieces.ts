/** The pieces (件) of one step: its papers in the order of their days, those that belong together as one. */
import type { DossierPart, DossierPiece } from '../../../../types/dossier'
import { papersOf } from '../../../../types/filed'
import { PAPER_TABLE, type PaperKind, READERS } from '../../../../types/papers/paper'
import { ROLE_LABELS, type Role } from '../../../../types/role'
import type { FiledPaper } from '../lifecycle/topic-file'
import { PAPER_PARTS, type PaperPartsRow } from './paper-parts'
import { text } from './parts'
import type { About } from './subject'
import { sayDate } from './words'

/** A piece before it has its number. */
export interface Draft extends Omit<DossierPiece, 'number' | 'day'> {
  readonly at: number
  /** The day, when it is not that of `at`. */
  readonly day?: string
}

const isKind = (kind: string): kind is PaperKind => kind in PAPER_TABLE

/** See the file's purpose. `kinds`: what the step takes; `papers`: what was filed there. */
export function draftsOf(kinds: readonly PaperKind[], papers: readonly FiledPaper[], about: About): readonly Draft[] {
  const present = Object.keys(PAPER_TABLE)
    .filter(isKind)
    .filter((kind) => kinds.includes(kind) || papersOf(papers, kind).length > 0)
  return present.flatMap((kind) => draftsOfKind(kind, papers, about)).sort((a, b) => a.at - b.at)
}

function draftsOfKind<Kind extends PaperKind>(kind: Kind, papers: readonly FiledPaper[], about: About): Draft[] {
  const row: PaperPartsRow<Kind> = PAPER_PARTS[kind]
  const filed = papersOf(papers, kind)
  switch (row.as) {
    case 'within':
      return []
    case 'together':
      return drafted(kind, row, filed, papers, about)
    case 'each':
      return filed.map((each) => ({
        title: titleOf(kind, row.isReplaced && each !== filed.at(-1)),
        by: bodyOf(kind, each.at, about),
        at: each.at,
        parts: about.reader.mayRead(kind) ? [...row.parts(each, about)] : closedTo(kind),
      }))
  }
}

/** All papers of a kind as one; it stands where the last of them was filed, or at the end of what the step has so far. */
function drafted<Kind extends PaperKind>(
  kind: Kind,
  row: Extract<PaperPartsRow<Kind>, { as: 'together' }>,
  filed: readonly FiledPaper<Kind>[],
  papers: readonly FiledPaper[],
  about: About,
): Draft[] {
  const parts = row.parts(filed, about)
  const [first, last] = [filed[0], filed.at(-1)]
  if (parts.length === 0) return []
  const at = (last ?? papers.at(-1))?.at ?? about.setting.now
  const days = [first?.at ?? at, at].map(sayDate)
  const day = days[0] === days[1] ? sayDate(at) : `${days[0]}至${days[1]}`
  const by = row.by ?? (first ? bodyOf(kind, first.at, about) : '')
  return [{ title: row.title, by, at, day, parts: [...parts] }]
}

const titleOf = (kind: PaperKind, isReplaced: boolean): string =>
  isReplaced ? `${PAPER_TABLE[kind].label}（旧稿，已由后来的一份代替）` : PAPER_TABLE[kind].label

/** The body that the record names for a paper: it was written with it, at the same moment. */
function bodyOf(kind: PaperKind, at: number, { topic }: About): string {
  const { label } = PAPER_TABLE[kind]
  const events = topic.record.filter((event) => event.kind === 'filed' && event.at === at)
  return (events.find(({ title }) => title.startsWith(label)) ?? events[0])?.by ?? ''
}

/** A paper that is not for this reader: it is there, and who reads it is said. */
const closedTo = (kind: PaperKind): DossierPart[] => {
  const roles: readonly Role[] = READERS[kind] ?? []
  return text(null, `这份材料只供${roles.map((role) => ROLE_LABELS[role]).join('、')}查阅。`)
}
