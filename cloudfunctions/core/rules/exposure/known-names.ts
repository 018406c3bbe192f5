/** Names that stand in a topic's own papers, so that a public text which repeats one is asked about however it is built. */
import { type Filed, lastPaper } from '../../../../types/filed'
import { fold } from './fold'
import { findNames, findNamesAlone } from './names'
import type { Span } from './span'

/** Of the plan that counts (members, whom a group sends, others) and of who was there at the session; each once. */
export function knownNames(file: readonly Filed[]): readonly string[] {
  const { members = [], groups = [], others = [] } = lastPaper(file, 'plan')?.paper.participants ?? {}
  const present = lastPaper(file, 'session')?.paper.present ?? []
  const written = [
    ...members.map(({ called }) => called),
    ...groups.map(({ who }) => who),
    ...others.map(({ label }) => label),
    ...present,
  ]
  return [...new Set(written.flatMap((words) => namesIn(fold(words))))]
}

const namesIn = (text: string): string[] =>
  [...findNamesAlone(text), ...findNames(text)].map(({ from, to }: Span) => text.slice(from, to)).filter(isWhole)

/** Bodies and offices begin like names too (文化站, 金融办); 王某 and 王大爷 are found by how they are built. */
const isWhole = (name: string): boolean => !/[某姓]|[局站办所会院社村组员队部委长校厂]$|代表$/.test(name)
