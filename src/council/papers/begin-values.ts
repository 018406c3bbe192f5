/** What a form begins with: the paper that it replaces, or what the file already says. Everything can be changed. */
import { lastPaper, mayAskForTime, openExtensions, openObjections, researchTasks, unassignedPoints } from '~types/filed'
import type { PaperKind } from '~types/papers/paper'
import { sayParticipants } from '~types/papers/plan'
import type { Workspace } from '~types/workspace'
import { withoutFixed } from '../planning/plan-values'
import type { FormValues } from './field-spec'
import { formOf } from './paper-forms'
import { blankValues, valuesOfPaper } from './values'

/** Papers of which a new one takes the place of the last. */
const REPLACES = new Set<PaperKind>(['plan', 'session', 'outcome', 'mapping', 'notice'])

/** See the file's purpose. */
export function beginValues(kind: PaperKind, topic: Workspace): FormValues {
  const { fields } = formOf(kind)
  const last = REPLACES.has(kind) ? topic.file.filter(({ paper }) => paper.kind === kind).at(-1) : undefined
  if (last !== undefined) return anew(kind, valuesOfPaper(fields, last.paper))
  return { ...blankValues(fields), ...SUGGESTED[kind]?.(topic) }
}

/** In a new plan the fixed members come by themselves again. */
const anew = (kind: PaperKind, values: FormValues): FormValues =>
  kind === 'plan' ? { ...values, participants: withoutFixed(values.participants) } : values

const SUGGESTED: { readonly [Kind in PaperKind]?: (topic: Workspace) => FormValues } = {
  plan: () => ({
    agenda: [
      { item: '介绍议题和调研情况', minutes: '10' },
      { item: '各方发言、讨论', minutes: '40' },
      { item: '形成协商成果', minutes: '10' },
    ],
    responsible: '站长',
  }),
  research: ({ file }) => ({
    day: Date.now(),
    ...onlyOne(
      'question',
      researchTasks(file)
        .filter(({ isOpen }) => isOpen)
        .map(({ id }) => id),
    ),
  }),
  session: ({ file }) => {
    const plan = lastPaper(file, 'plan')?.paper
    return plan ? { heldAt: plan.startsAt, present: [...sayParticipants(plan)] } : {}
  },
  mapping: ({ concerns, file }) => {
    const [point, ...others] = lastPaper(file, 'outcome')?.paper.points ?? []
    if (!point || others.length > 0) return {}
    return {
      concerns: Object.fromEntries(concerns.map(({ id }) => [id, { to: 'point', point: point.id, reason: '' }])),
    }
  },
  answer: ({ file }) => onlyOne('objection', openObjections(file)),
  assignment: ({ file, choices }) => {
    const points = unassignedPoints(file)
    const first = lastPaper(file, 'outcome')?.paper.points.find(({ id }) => points.includes(id))
    if (!first) return {}
    const same = (lastPaper(file, 'outcome')?.paper.points ?? []).filter(
      ({ id, department }) => points.includes(id) && department === first.department,
    )
    return {
      points: same.map(({ id }) => id),
      department: choices.departments.find(({ name }) => isCalled(first.department, name))?.key ?? null,
      dueAt: first.dueAt > Date.now() ? first.dueAt : null,
    }
  },
  extension: ({ file, ownAssignments }) =>
    onlyOne(
      'assignment',
      ownAssignments.filter((id) => mayAskForTime(file, id, Date.now())),
    ),
  'extension-answer': ({ file }) => onlyOne('assignment', openExtensions(file)),
  progress: ({ ownAssignments }) => onlyOne('assignment', ownAssignments),
  completion: ({ ownAssignments }) => onlyOne('assignment', ownAssignments),
}

/** The council's own words for a department are often shorter or longer than the list's. */
const isCalled = (words: string, name: string): boolean => name.includes(words) || words.includes(name)

/** Where there is only one to speak of, nobody has to choose it. */
const onlyOne = (field: string, [id, ...others]: readonly string[]): FormValues =>
  id === undefined || others.length > 0 ? {} : { [field]: id }
