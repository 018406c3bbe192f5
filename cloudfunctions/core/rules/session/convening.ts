/** What an act on a topic means for its session: a plan that is approved calls one, another plan changes the call, an end cancels it. */
import { papersOf } from '../../../../types/filed'
import { type MethodTable, numberIn } from '../../../../types/method'
import { ENDING_LABELS, type Ending } from '../../../../types/papers/ending'
import type { PaperKind, PaperOf } from '../../../../types/papers/paper'
import type { SessionState } from '../../../../types/session'

/** A topic as far as its session is concerned. */
interface Deliberated {
  readonly method: MethodTable
  readonly step: string
  readonly file: readonly { readonly paper: PaperOf<PaperKind> }[]
  readonly ending: Ending | null
}

/** How a topic stands towards its session: nothing is approved, a plan is, the minutes of so many sessions are in the file, or it is over. */
export type Standing =
  | { readonly is: 'none' }
  | { readonly is: 'planned'; readonly plan: number }
  | { readonly is: 'held'; readonly times: number }
  | { readonly is: 'ended'; readonly how: Ending }

/** See {@link Standing}. A plan is approved when the step that asks for it was left; sent back there, it is not any more. */
export function standingOf({ method, step, file, ending }: Deliberated): Standing {
  if (ending !== null) return { is: 'ended', how: ending }
  const plan = file.map(({ paper }) => paper.kind).lastIndexOf('plan')
  const held = file.map(({ paper }) => paper.kind).lastIndexOf('session')
  if (held > plan) return { is: 'held', times: papersOf(file, 'session').length }
  const planning = method.steps.filter(({ requires }) => requires.includes('plan')).at(-1)
  const isApproved = plan >= 0 && planning !== undefined && numberIn(method, step) > numberIn(method, planning.key)
  return isApproved ? { is: 'planned', plan } : { is: 'none' }
}

/** Whether an act changed anything about the session, so that the courier has to look. */
export const isSame = (a: Standing, b: Standing): boolean => {
  if (a.is === 'planned' && b.is === 'planned') return a.plan === b.plan
  if (a.is === 'held' && b.is === 'held') return a.times === b.times
  return a.is === b.is
}

/** What is to be done about the session that the topic has. `close`: its minutes are there. `pause`: nobody is reminded of what is being planned anew. */
export type Convening =
  | { readonly do: 'call' | 'change'; readonly plan: number }
  | { readonly do: 'cancel'; readonly reason: string }
  | { readonly do: 'close' | 'pause' | 'go-on' | 'nothing' }

/** The session as far as that is decided: the paper that it follows (null: called by hand), and when that plan wants it to begin. */
interface Having {
  readonly plan: number | null
  readonly state: SessionState
}

/** Decides. `startsAt`: when the approved plan wants to begin; nobody is called to what lies behind. */
export function conveningOf(standing: Standing, having: Having | null, startsAt: number, now: number): Convening {
  const isLive = having?.state === 'called' || having?.state === 'open'
  switch (standing.is) {
    case 'ended':
      return isLive ? { do: 'cancel', reason: `${ENDING_LABELS[standing.how]}。` } : { do: 'nothing' }
    case 'held':
      // One that is open is closed by whoever holds it: who took part is fixed then.
      return having?.state === 'called' ? { do: 'close' } : { do: 'nothing' }
    case 'none':
      return having?.state === 'called' && having.plan !== null ? { do: 'pause' } : { do: 'nothing' }
    case 'planned': {
      const { plan } = standing
      if (having?.plan === plan) return having.state === 'called' ? { do: 'go-on' } : { do: 'nothing' }
      if (having?.state === 'open') return { do: 'nothing' }
      if (startsAt <= now) return having?.state === 'called' ? { do: 'pause' } : { do: 'nothing' }
      return { do: having?.state === 'called' ? 'change' : 'call', plan }
    }
  }
}

/** Steps at which a session may be called by hand: what precedes the consultation is done, and its minutes are not written. */
export const isTimeToConvene = ({ method, step, ending }: Pick<Deliberated, 'method' | 'step' | 'ending'>): boolean => {
  const requires = method.steps.find(({ key }) => key === step)?.requires ?? []
  return ending === null && (requires.includes('research') || requires.includes('session'))
}
