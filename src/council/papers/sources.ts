/** What the papers of one topic may speak of: its concerns, points, objections and assignments, each with its words. */

import { sayDay } from '@/services/dates'
import {
  extensionOf,
  lastPaper,
  mayAskForTime,
  openAssignments,
  openExtensions,
  openObjections,
  papersOf,
  researchTasks,
  unassignedPoints,
} from '~types/filed'
import type { Workspace } from '~types/workspace'
import type { Sources } from './field-spec'

/** Words by id, older ones included, so that every paper can be read. */
export type Names = Readonly<Record<string, string>>

/** See {@link Names}. */
export function namesOf({ concerns, file, choices }: Workspace): Names {
  const points = papersOf(file, 'outcome').flatMap(({ paper }) => paper.points)
  return Object.fromEntries([
    ...choices.departments.map(({ key, name }) => [key, name]),
    ...papersOf(file, 'assignment').map(({ paper: { department } }) => [department.key, department.name]),
    ...concerns.map(({ id, title }) => [id, title]),
    ...points.map(({ id, text }) => [id, text]),
    ...papersOf(file, 'plan').flatMap(({ paper }) => paper.participants.members.map(({ id, called }) => [id, called])),
    ...papersOf(file, 'plan').flatMap(({ paper }) => paper.questions.map(({ id, question }) => [id, question])),
    ...papersOf(file, 'objection').map(({ paper }) => [paper.id, paper.text]),
    ...papersOf(file, 'assignment').map(({ paper }) => [paper.id, `${paper.department.name}（${paper.owner}）`]),
  ])
}

/** What is called by its own name. */
const itself = (name: string) => ({ id: name, label: name })

/** What may be chosen now; of assignments only the actor's own. One is called by what is to be done, since a department may have several. */
export function sourcesOf(topic: Workspace): Sources {
  const { concerns, file, choices, ownAssignments } = topic
  const points = lastPaper(file, 'outcome')?.paper.points ?? []
  const names = namesOf(topic)
  const labelled = (id: string) => ({ id, label: names[id] ?? id })
  const assignment = (id: string) => {
    const paper = papersOf(file, 'assignment').find((filed) => filed.paper.id === id)?.paper
    const points = (paper?.points ?? []).map((point) => names[point] ?? '').join('、')
    return { id, label: `${points}（${paper?.department.name ?? ''}）` }
  }
  return {
    forms: choices.forms.map(itself),
    formats: choices.formats.map(itself),
    concerns: concerns.map(({ id, title, number }) => ({ id, label: `${title}（${number}）` })),
    points: points.map(({ id, text, department }) => ({ id, label: `${text}（建议${department}承办）` })),
    unassigned: unassignedPoints(file).map(labelled),
    objections: openObjections(file).map(labelled),
    assignments: ownAssignments.map(assignment),
    open: openAssignments(file).map(assignment),
    askable: ownAssignments.filter((id) => mayAskForTime(file, id, Date.now())).map(assignment),
    asking: openExtensions(file).map((id) => ({
      id,
      label: `${assignment(id).label}：申请延到${sayDay(extensionOf(file, id)?.until ?? 0, Date.now())}`,
    })),
    questions: researchTasks(file).map(({ id, question, isOpen }) => ({
      id,
      label: isOpen ? question : `${question}（已有记录）`,
    })),
    members: (lastPaper(file, 'plan')?.paper.participants.members ?? []).map(({ id, called }) => ({
      id,
      label: called,
    })),
    departments: choices.departments.map(({ key, name, isStaffed }) => ({
      id: key,
      label: name,
      ...(isStaffed ? {} : { note: '还没人开通账号', hint: `${name}还没有人开通账号，收不到消息，请电话通知。` }),
    })),
  }
}
