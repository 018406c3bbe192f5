/** What is carried out, and for whom it newly waits: tasks given, opened anew or taken back, more time asked and answered, work that nobody can confirm. */
import {
  assignmentIn,
  assignmentsOf,
  isClaimedDone,
  lastClaim,
  openAssignments,
  openExtensions,
  opensAnew,
  papersOf,
  sinceEnd,
  termOf,
} from '../../../../types/filed'
import type { Paper } from '../../../../types/papers/paper'
import { sayDay } from '../china-time'
import type { FiledPaper } from '../lifecycle/topic-file'
import { withoutStop } from './say'
import type { Work } from './work'

type File = readonly FiledPaper[]

/** See the file's purpose. */
export const tasksIn = (file: File): readonly Work[] => [
  ...given(file),
  ...recalled(file),
  ...timeAsked(file),
  ...timeAnswered(file),
  ...unconfirmable(file),
]

/** Each open task, from when it was assigned or last opened anew. */
function given(file: File): Work[] {
  const open = openAssignments(file)
  return assignmentsOf(file)
    .filter(({ paper }) => open.includes(paper.id))
    .map((assigned): Work => {
      const since = file.filter(({ paper }) => opensAnew(paper)).at(-1)
      const opened = since && file.indexOf(since) > file.indexOf(assigned) ? since : assigned
      const { dueAt } = termOf(file, assigned.paper)
      const by = dueAt > opened.at ? `请在${sayDay(dueAt)}前办结` : '请尽快办结'
      return {
        key: `task-${assigned.paper.id}-${file.indexOf(opened)}`,
        kind: opened === assigned ? 'task-assigned' : 'task-reopened',
        for: { department: assigned.paper.department },
        says: `${sayOpened(opened.paper, assigned.paper.department.name)}，${by}`,
      }
    })
}

function sayOpened(paper: Paper, department: string): string {
  switch (paper.kind) {
    case 'rework':
      return `还没有办好，工作站核实：${withoutStop(paper.reason)}，请${department}接着办`
    case 'reopening':
      return `有反复，重新办理：${withoutStop(paper.reason)}，请${department}接着办`
    case 'confirmation':
      return `还没有办好：有居民说没有解决，请${department}看看居民的说明，接着办`
    default:
      return `交办给${department}`
  }
}

const recalled = (file: File): Work[] =>
  papersOf(file, 'recall').flatMap(({ paper: { assignment, reason } }): Work[] => {
    const department = assignmentIn(file, assignment)?.department
    if (!department) return []
    const says = `交办给${department.name}的一项撤回了，不用再办，理由：${withoutStop(reason)}`
    return [{ key: `recall-${assignment}`, kind: 'task-recalled', for: { department }, says }]
  })

function timeAsked(file: File): Work[] {
  const waiting = openExtensions(file)
  return papersOf(sinceEnd(file), 'extension')
    .filter(({ paper }) => waiting.includes(paper.assignment))
    .map(({ paper, at }) => ({
      key: `extension-${paper.assignment}-${at}`,
      kind: 'extension-waiting',
      for: { role: 'committee' },
      says: `有一项延期申请，${assignmentIn(file, paper.assignment)?.department.name ?? '承办单位'}申请延到${sayDay(paper.until)}，理由：${withoutStop(paper.reason)}`,
    }))
}

/** Whoever asked is told at once; the others of the department hear the new date as well. */
function timeAnswered(file: File): Work[] {
  const [anew, open] = [sinceEnd(file), openAssignments(file)]
  return papersOf(anew, 'extension-answer').flatMap(({ paper, at }): Work[] => {
    const asked = papersOf(anew, 'extension').find((each) => each.paper.assignment === paper.assignment)
    const department = assignmentIn(file, paper.assignment)?.department
    if (!asked || !department || !open.includes(paper.assignment)) return []
    const said = paper.isGranted ? `同意延到${sayDay(asked.paper.until)}` : '不同意延期，请按原来的期限办理'
    return [
      {
        key: `term-${paper.assignment}-${at}`,
        kind: 'extension-answered',
        for: { department },
        says: `党（工）委${said}。理由：${paper.reason}`,
        except: asked.person,
      },
    ]
  })
}

/** Where no resident can be asked, the head looks. */
function unconfirmable(file: File): Work[] {
  const claim = lastClaim(file)
  if (!claim || claim.paper.asked > 0 || !isClaimedDone(file)) return []
  const until = sayDay(claim.paper.confirmBy)
  const says = `承办单位说都办好了，没有居民可以请来确认，请到现场核实，没有办好的在${until}前退回重办`
  return [{ key: `unasked-${claim.at}`, kind: 'step-waiting', for: { role: 'head' }, says }]
}
