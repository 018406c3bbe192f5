/** A member hands in what they found out, perhaps long after they wrote it down: it goes into the file once, whoever wrote there meanwhile. */
import type { OwnResearchInput } from '../../../types/member-work'
import type { ActResult } from '../../../types/workspace'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { officerAt } from './capacities'
import { readingRoles } from './reading-roles'
import { refuseForeignPhotos } from './refuse-foreign-photos'
import { takeAct } from './take-act'
import { refuseUnfitForPublic } from './unfit-for-public'

/** The lifecycle decides, as of any paper: once the step of the research is left it is refused, and stays on the member's phone. Only the version is not asked. Database calls as `takeAct` beside identity. */
export async function recordResearch(
  actor: Officer,
  { requestId, topic: id, ...findings }: OwnResearchInput,
): Promise<ActResult> {
  const paper = { kind: 'research' as const, ...findings }
  refuseForeignPhotos({ paper, requestId })
  return takeAct({ requestId, topic: id, person: actor.id, now: actor.now }, (topic) => {
    if (readingRoles(actor, topic).length === 0) throw new Refusal('topic.not-found')
    refuseUnfitForPublic(paper, topic)
    return { act: { act: 'file', paper }, actor: officerAt(actor.id, actor.grants, topic.board) }
  })
}
