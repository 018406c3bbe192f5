/** What the papers of one topic may speak of: its concerns, points, objections and assignments, each with its words. */
import { lastPaper, openAssignments, openObjections, papersOf, unassignedPoints } from '~types/filed'
import type { Workspace } from '~types/workspace'
import type { Sources } from './field-spec'

/** Words by id, older ones included, so that every paper can be read. */
export type Names = Readonly<Record<string, string>>

/** See {@link Names}. */
export function namesOf({ concerns, file }: Workspace): Names {
  const points = papersOf(file, 'outcome').flatMap(({ paper }) => paper.points)
  return Object.fromEntries([
    ...concerns.map(({ id, title }) => [id, title]),
    ...points.map(({ id, text }) => [id, text]),
    ...papersOf(file, 'objection').map(({ paper }) => [paper.id, paper.text]),
    ...papersOf(file, 'assignment').map(({ paper }) => [paper.id, `${paper.department}（${paper.owner}）`]),
  ])
}

/** What is called by its own name. */
const itself = (name: string) => ({ id: name, label: name })

/** What may be chosen now. An assignment is called by what is to be done, since a department may have several. */
export function sourcesOf(topic: Workspace): Sources {
  const { concerns, file, choices } = topic
  const points = lastPaper(file, 'outcome')?.paper.points ?? []
  const names = namesOf(topic)
  const labelled = (id: string) => ({ id, label: names[id] ?? id })
  const open = openAssignments(file)
  return {
    forms: choices.forms.map(itself),
    formats: choices.formats.map(itself),
    concerns: concerns.map(({ id, title, number }) => ({ id, label: `${title}（${number}）` })),
    points: points.map(({ id, text, department }) => ({ id, label: `${text}（建议${department}承办）` })),
    unassigned: unassignedPoints(file).map(labelled),
    objections: openObjections(file).map(labelled),
    assignments: papersOf(file, 'assignment')
      .filter(({ paper }) => open.includes(paper.id))
      .map(({ paper }) => ({
        id: paper.id,
        label: `${paper.points.map((point) => names[point] ?? '').join('、')}（${paper.department}）`,
      })),
  }
}
