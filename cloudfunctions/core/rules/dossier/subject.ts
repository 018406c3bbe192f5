/** What a dossier is made of: the stored topic, what its place is called, and what the reader may read. */

import type { MethodTable } from '../../../../types/method'
import type { Ending } from '../../../../types/papers/ending'
import { PAPER_TABLE, type PaperKind, READERS } from '../../../../types/papers/paper'
import type { Role } from '../../../../types/role'
import type { RecordedEvent } from '../../../../types/timeline'
import type { FiledPaper } from '../lifecycle/topic-file'
import { isPlanner, isStation, mayRead } from '../readers'

/** A topic as it is stored, as far as its dossier tells of it. */
export interface DossierTopic {
  readonly _id: string
  readonly number: string
  readonly title: string
  readonly summary: string
  readonly method: MethodTable
  readonly step: string
  readonly openedAt: number
  readonly closedAt: number | null
  readonly ending: Ending | null
  /** Published copies. */
  readonly photos: readonly string[]
  readonly gathered: readonly {
    readonly concern: string
    readonly number: string
    readonly title: string
    readonly shownName: string | null
    readonly submittedAt: number
  }[]
  readonly file: readonly FiledPaper[]
  readonly record: readonly RecordedEvent[]
}

/** The names around a topic, how many people it concerns, and when the dossier is made. */
export interface DossierSetting {
  readonly council: string
  readonly station: string
  readonly kindLabel: string
  readonly people: number
  readonly now: number
}

/** What the roles of a reader open: the residents' own words, what planners are warned of, and papers that not everybody reads. */
export interface DossierReader {
  readonly isStation: boolean
  readonly isPlanner: boolean
  readonly mayRead: (kind: PaperKind) => boolean
}

/** See {@link DossierReader}. */
export const readerWith = (roles: readonly Role[]): DossierReader => ({
  isStation: isStation(roles),
  isPlanner: isPlanner(roles),
  mayRead: (kind) => mayRead(roles, kind),
})

const isKind = (kind: string): kind is PaperKind => kind in PAPER_TABLE

/** What this reader reads and others do not: readers with the same are given the same dossier. */
export const restrictedKinds = (reader: DossierReader): readonly string[] => [
  ...(reader.isStation ? ['concerns'] : []),
  ...(reader.isPlanner ? ['warnings'] : []),
  ...Object.keys(READERS)
    .filter(isKind)
    .filter((kind) => reader.mayRead(kind)),
]

/** Everything that a paper's row may look at. */
export interface About {
  readonly topic: DossierTopic
  readonly setting: DossierSetting
  readonly reader: DossierReader
}
