/** An officer hands in a paper, or moves a topic on. */
import type { PaperInput } from '../../../types/papers/paper'
import type { ActResult } from '../../../types/workspace'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import type { Actor } from '../rules/lifecycle/actor'
import type { Act } from '../rules/lifecycle/advance'
import type { StoredTopic } from '../store/topics'
import { officerAt } from './capacities'
import { clockedPaper } from './clocked-paper'
import { refuseUnknownChoice } from './county-choices'
import { answeredNotice } from './due-notice'
import { fileOfPlan } from './plan-paper'
import { withPublishedPhotos } from './publish-report'
import { readingRoles } from './reading-roles'
import { refuseForeignPhotos } from './refuse-foreign-photos'
import { fileOfSession } from './session-paper'
import { takeAct } from './take-act'
import { refuseUnfitForPublic } from './unfit-for-public'

interface ActInput {
  readonly requestId: string
  readonly topic: string
  readonly version: number
}

/** Database calls as {@link takeAct}; a plan and the minutes of a session read two more. */
export function filePaper(actor: Officer, input: ActInput & { readonly paper: PaperInput }): Promise<ActResult> {
  refuseForeignPhotos(input)
  const { paper } = input
  return actAt(actor, input, async (topic, officer) => {
    refuseUnfitForPublic(paper, topic)
    refuseUnknownChoice(paper, topic.board)
    if (paper.kind === 'notice') return { act: 'file', paper: answeredNotice(paper, topic, officer, actor.now) }
    if (paper.kind === 'session') return fileOfSession(paper, topic, officer, actor.now)
    if (paper.kind === 'plan') return fileOfPlan(paper, topic, officer, actor.now)
    const clocked = clockedPaper(paper, topic, actor.now)
    return { act: 'file', paper: await withPublishedPhotos(clocked, topic._id) }
  })
}

/** Database calls as {@link takeAct}. */
export const moveTopicOn = (actor: Officer, input: ActInput): Promise<ActResult> =>
  actAt(actor, input, () => ({ act: 'move-on' }))

/** A topic of another place, or that is no task of the actor's department, is answered as if it were not there; an act on an older version is told so. */
const actAt = (
  actor: Officer,
  { version, ...input }: ActInput,
  actOf: (topic: StoredTopic, officer: Actor) => Act | Promise<Act>,
) =>
  takeAct({ ...input, person: actor.id, now: actor.now }, async (topic) => {
    if (readingRoles(actor, topic).length === 0) throw new Refusal('topic.not-found')
    if (topic.version !== version) throw new Refusal('topic.changed')
    const officer = officerAt(actor.id, actor.grants, topic.board)
    return { act: await actOf(topic, officer), actor: officer }
  })
