/** Somebody whom a topic concerns says whether it came true, and later whether it still is: in the own name or an author's, on the own phone or through an officer who heard it. */
import { afterLast, isClaim, papersOf } from '../../../types/filed'
import { LIMITS } from '../../../types/limits'
import type { ConfirmInput, RevisitInput } from '../../../types/voice'
import type { ActResult } from '../../../types/workspace'
import { Refusal } from '../refusal'
import { type Actor, barredBy } from '../rules/lifecycle/actor'
import { getDocument } from '../store/database'
import type { StoredFollow } from '../store/follows'
import { type StoredTopic, topics } from '../store/topics'
import { isAsked, speakerOf } from './asked'
import { deliberatedOf } from './deliberated'
import { followsOfMatter } from './follow-topic'
import { concernsOf } from './gathered'
import { takeAct } from './take-act'

/** How a topic concerns somebody: `mine` are their follows of it (none, when it does not), `speaker` in whose name they speak. */
interface Standing {
  readonly mine: readonly StoredFollow[]
  readonly speaker: string
}

/** `by`: whose hands send it, the own ones or those of an officer (`heardBy`) who heard it on the phone. */
export interface Speaking extends Standing {
  readonly requestId: string
  readonly topic: string
  readonly by: string
  readonly heardBy?: string
  readonly now: number
}

/** Two database calls. */
export async function standingOf(person: string, id: string): Promise<Standing> {
  const topic = await getDocument(topics, id)
  if (!topic) throw new Refusal('topic.not-found')
  const mine = await followsOfMatter(person, [topic._id, ...concernsOf(topic)])
  return { mine, speaker: speakerOf(topic, mine, person) }
}

/** Database calls as {@link takeAct}. */
export const sayItCameTrue = (
  speaking: Speaking,
  { verdict, stars, reason }: Pick<ConfirmInput, 'verdict' | 'stars' | 'reason'>,
): Promise<ActResult> =>
  takeAct({ ...speaking, person: speaking.speaker }, (stored) => {
    if (timesConfirmed(stored, speaking.speaker) >= LIMITS.confirmations) throw new Refusal('topic.confirmed-enough')
    refuseBarred(stored, speaking.by, 'confirmation')
    return {
      act: { act: 'file', paper: { kind: 'confirmation', verdict, stars, reason } },
      actor: concernedBy(stored, speaking),
    }
  })

/** `days` null: to the last question. Once a round. Database calls as {@link takeAct}. */
export const sayItStillHolds = (
  speaking: Speaking,
  { days, verdict, reason }: Pick<RevisitInput, 'verdict' | 'reason'> & { readonly days: number | null },
): Promise<ActResult> =>
  takeAct({ ...speaking, person: speaking.speaker }, (stored) => {
    refuseBarred(stored, speaking.by, 'revisit')
    const round = days ?? papersOf(stored.file, 'asking').at(-1)?.paper.days ?? 0
    return {
      act: { act: 'file', paper: { kind: 'revisit', days: round, verdict, reason } },
      actor: concernedBy(stored, speaking),
    }
  })

/** Whoever carried it out cannot say so in somebody else's name either, nor write down that somebody said so. */
function refuseBarred(topic: StoredTopic, person: string, kind: 'confirmation' | 'revisit'): void {
  const bar = barredBy(deliberatedOf(topic), { person, capacities: {} }, { file: kind })
  if (bar) throw new Refusal('topic.not-yours', { message: bar })
}

/** How often somebody has answered to the last claim that all is done. */
const timesConfirmed = ({ file }: StoredTopic, person: string): number =>
  papersOf(
    afterLast(file, ({ paper }) => isClaim(paper)),
    'confirmation',
  ).filter((filed) => filed.person === person).length

const concernedBy = (topic: StoredTopic, { speaker, mine, heardBy }: Speaking): Actor => ({
  person: speaker,
  capacities: { resident: '居民', ...(isAsked(topic, mine) ? { beneficiary: '受益居民' } : {}) },
  ...(heardBy !== undefined && { heardBy }),
})
