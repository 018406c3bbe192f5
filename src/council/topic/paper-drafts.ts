/** What somebody is writing for a topic: one draft for each paper, kept on this device until it is handed in. */
import { type Kept, shelfOf } from '@/services/kept-drafts'
import { makeId } from '@/services/make-id'
import { PAPER_TABLE, type PaperKind } from '~types/papers/paper'
import type { Workspace } from '~types/workspace'
import { beginValues } from '../papers/begin-values'
import type { FormValues } from '../papers/field-spec'

/** See the file's purpose. */
export interface PaperDraft extends Kept {
  readonly values: FormValues
}

/** The drafts of all topics. */
export const paperDrafts = shelfOf<PaperDraft>('paper-drafts')

/** Where a draft is kept. */
export const draftId = (topic: string, kind: PaperKind): string => `${topic}:${kind}`

/** The kept draft, or a new one with what the file suggests. Fields that an older version did not know begin blank. */
export const beginDraft = (kind: PaperKind, topic: Workspace): PaperDraft => {
  const kept = paperDrafts.read(draftId(topic.id, kind))
  return {
    requestId: kept?.requestId ?? makeId(),
    savedAt: kept?.savedAt ?? null,
    values: { ...beginValues(kind, topic), ...kept?.values },
  }
}

const isKind = (kind: string): kind is PaperKind => kind in PAPER_TABLE

/** What was written and can no longer be handed in, because the topic has gone on meanwhile. */
export const leftDrafts = (topic: Workspace, possible: readonly PaperKind[]) =>
  Object.keys(PAPER_TABLE)
    .filter(isKind)
    .filter((kind) => !possible.includes(kind))
    .flatMap((kind) => {
      const values = paperDrafts.read(draftId(topic.id, kind))?.values
      return values === undefined ? [] : [{ kind, values }]
    })
