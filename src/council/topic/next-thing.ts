/** The next thing that the actor has to do on a topic: one paper, moving it on, or nothing. */
import { lastPaper, openObjections, papersOf, unassignedPoints } from '~types/filed'
import type { PaperKind } from '~types/papers/paper'
import type { Workspace } from '~types/workspace'

/** `null`: it waits for somebody else, or for time. */
export type NextThing = { readonly do: 'file'; readonly kind: PaperKind } | { readonly do: 'move-on' } | null

/** The papers filed since the step began; the one that began it belongs to the step before. */
export const ofThisStep = ({ file, stepSince }: Workspace): Workspace['file'] => file.filter(({ at }) => at > stepSince)

const isFiled = (topic: Workspace, kind: PaperKind): boolean => papersOf(ofThisStep(topic), kind).length > 0

/** The notice was withdrawn: the session stands, the outcome is to be written anew. */
const isOutcomeAnew = ({ file, stepSince }: Workspace): boolean =>
  file.filter(({ at }) => at <= stepSince).at(-1)?.paper.kind === 'notice-withdrawal'

/** Whether a paper is still wanted; those not named are wanted until one is there. */
const WANTED: { readonly [Kind in PaperKind]?: (topic: Workspace) => boolean } = {
  proposal: ({ concerns, file }) => concerns.length === 0 && lastPaper(file, 'proposal') === null,
  approval: () => true,
  dismissal: () => false,
  interest: () => false,
  session: (topic) => !isOutcomeAnew(topic) && !isFiled(topic, 'session'),
  'notice-withdrawal': () => false,
  mapping: isMappingWanted,
  answer: ({ file }) => openObjections(file).length > 0,
  assignment: ({ file }) => unassignedPoints(file).length > 0,
  recall: () => false,
  rework: () => false,
  progress: () => false,
  extension: () => false,
  'extension-answer': () => true,
  completion: () => true,
  reopening: () => true,
  'relapse-answer': () => true,
}

/** What can be handed in at all: nothing to answer, assign or report on means no form, and no notice before each concern is accounted for. */
export const possiblePapers = (topic: Workspace): readonly PaperKind[] =>
  topic.canFile.filter((kind) => NEEDS[kind]?.(topic) ?? true)

function isMappingWanted(topic: Workspace): boolean {
  const mapped = lastPaper(ofThisStep(topic), 'mapping')?.paper.concerns ?? []
  return topic.concerns.some(({ id }) => mapped.every(({ concern }) => concern !== id))
}

const NEEDS: { readonly [Kind in PaperKind]?: (topic: Workspace) => boolean } = {
  notice: (topic) => !isMappingWanted(topic),
  answer: ({ file }) => openObjections(file).length > 0,
  assignment: ({ file }) => unassignedPoints(file).length > 0,
}

/** See the file's purpose. Objections first: somebody waits for each answer. */
export function nextThing(topic: Workspace): NextThing {
  const possible = possiblePapers(topic)
  if (possible.includes('answer')) return { do: 'file', kind: 'answer' }
  const kind = possible.find((each) => WANTED[each]?.(topic) ?? !isFiled(topic, each))
  if (kind !== undefined) return { do: 'file', kind }
  return topic.canMoveOn ? { do: 'move-on' } : null
}

/** The step that comes next: its number from 1 and its name; null after the last. */
export function stepAhead({ steps, step }: Workspace): { readonly number: number; readonly label: string } | null {
  const at = steps.findIndex(({ key }) => key === step) + 1
  const ahead = steps[at]
  return ahead === undefined ? null : { number: at + 1, label: ahead.label }
}
