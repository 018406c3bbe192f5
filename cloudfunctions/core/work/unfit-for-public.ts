/** Papers whose words become public without being looked at once more: what gives somebody away in them is refused at its field. */
import { EXPOSURES, type Exposure } from '../../../types/exposure'
import type { PaperInput } from '../../../types/papers/paper'
import { Refusal } from '../refusal'
import { keptWords, redactedIn } from '../rules/exposure/redactions'
import { type About, findExposed } from '../rules/exposure/scan'
import type { StoredTopic } from '../store/topics'
import { aboutTopic } from './about-topic'

/** One of them: the path of its field, and what may stand there nevertheless. */
interface PublicWords {
  readonly field: string
  readonly text: string
  readonly allowed?: readonly Exposure[]
}

/** Everything of an outcome is looked at in the preview of its notice; only what never has a reason to be there is refused before. */
const NEVER_IN_OUTCOMES: readonly Exposure[] = ['id-card', 'phone']

/** Throws at the first text that is unfit. `topic` tells whose names may not be shown, and what its notice took out. */
export function refuseUnfitForPublic(paper: PaperInput, topic: StoredTopic): void {
  const about = aboutPublished(topic)
  const isRefused = (kind: Exposure): boolean =>
    paper.kind === 'outcome' ? NEVER_IN_OUTCOMES.includes(kind) : EXPOSURES[kind].isHard
  for (const { field, text, allowed = [] } of publicWordsOf(paper)) {
    const taken = paper.kind === 'outcome' ? null : redactedIn(topic.file, text)
    if (taken !== null) throw refusalAt(field, `“${taken}”，公示时已经隐去`)
    const found = findExposed(text, about).find(({ kind }) => isRefused(kind) && !allowed.includes(kind))
    if (found) throw refusalAt(field, sayKind(found.kind))
  }
}

/** What the scan knows of a topic; a name that was kept on purpose in a notice does not count any more. */
function aboutPublished(topic: StoredTopic): About {
  const { hiddenNames, ...rest } = aboutTopic(topic)
  const kept = keptWords(topic.file)
  return { ...rest, hiddenNames: hiddenNames.filter((name) => !kept.includes(name)), isRaisedByFew: false }
}

/** The outcome has to say a dissent word for word: what it would be refused for is refused when it is said. */
export function refuseUnfitDissent(dissent: string, topic: StoredTopic): void {
  const found = findExposed(dissent, aboutPublished(topic)).some(({ kind }) => NEVER_IN_OUTCOMES.includes(kind))
  if (found) throw new Refusal('minutes.personal', { field: 'dissent' })
}

/** Residents read statements, and everybody does once they stand in a result. What is never right in public is refused at its statement. */
export function refuseUnfitStatements(statements: readonly { readonly text: string }[], topic: StoredTopic): void {
  const about = { ...aboutTopic(topic), isRaisedByFew: false }
  statements.forEach(({ text }, at) => {
    const found = findExposed(text, about).find(({ kind }) => EXPOSURES[kind].isHard)
    if (!found) return
    const message = `居民也会看到这条看法，里面有${sayKind(found.kind)}，请换个说法。`
    throw new Refusal('text.personal', { field: `statements.${at}.text`, message })
  })
}

const refusalAt = (field: string, what: string): Refusal =>
  new Refusal('text.personal', { field: `paper.${field}`, message: `这段话会公开，里面有${what}，请删去后再提交。` })

/** That it is an author's name is not said: whoever writes may be one who must not know. */
const sayKind = (kind: Exposure): string => EXPOSURES[kind === 'hidden-name' ? 'name' : kind].label

/** The texts of papers that the public will read, by the path of the field; the record cannot be taken back. */
function publicWordsOf(paper: PaperInput): readonly PublicWords[] {
  switch (paper.kind) {
    case 'dismissal':
      return [
        { field: 'reason', text: paper.reason },
        { field: 'turnTo', text: paper.turnTo, allowed: ['landline'] },
      ]
    case 'proposal':
    case 'approval':
    case 'extension':
    case 'extension-answer':
    case 'reopening':
    case 'relapse-answer':
    case 'recall':
    case 'rework':
    case 'notice-withdrawal':
      return [{ field: 'reason', text: paper.reason }]
    case 'session':
      return paper.byHand === undefined ? [] : [{ field: 'byHand', text: paper.byHand }]
    case 'outcome':
      return [
        { field: 'text', text: paper.text },
        ...paper.points.map(({ text }, at) => ({ field: `points.${at}.text`, text })),
        ...paper.points.map(({ department }, at) => ({ field: `points.${at}.department`, text: department })),
        ...paper.dissent.map((text, at) => ({ field: `dissent.${at}`, text })),
      ]
    case 'decision':
      return paper.verdicts.map(({ reason }, at) => ({ field: `verdicts.${at}.reason`, text: reason }))
    case 'progress':
    case 'completion':
      return [{ field: 'text', text: paper.text }]
    default:
      return []
  }
}
