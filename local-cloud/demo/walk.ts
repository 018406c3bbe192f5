/** A demo topic brought to its step by the same rules as everybody's: each paper filed by its role, each step left when it may be. */
import { personId } from '../../cloudfunctions/core/rules/identifiers'
import type { Actor } from '../../cloudfunctions/core/rules/lifecycle/actor'
import { type Act, advance } from '../../cloudfunctions/core/rules/lifecycle/advance'
import type { StoredTopic } from '../../cloudfunctions/core/store/topics'
import { officerAt } from '../../cloudfunctions/core/work/capacities'
import { afterAct, deliberatedOf } from '../../cloudfunctions/core/work/deliberated'
import { STEPS, type Step } from '../../types/method'
import type { Paper } from '../../types/papers/paper'
import { isWithin } from '../../types/place'
import type { Role } from '../../types/role'
import { type DemoPaper, demoPaper } from './papers'
import { demoPersons } from './persons'

const DAY = 24 * 60 * 60 * 1000

/** What is done before a step is left: a paper, or moving on; `after`: how long it takes, beside the others. */
interface Deed {
  readonly by: Role | 'clock'
  readonly does: DemoPaper | 'move-on'
  readonly after?: number
}

const BEFORE_LEAVING = {
  collect: [{ by: 'clerk', does: 'move-on' }],
  confirm: [{ by: 'committee', does: 'approval' }],
  plan: [
    { by: 'clerk', does: 'plan' },
    { by: 'head', does: 'move-on' },
  ],
  research: [
    { by: 'member', does: 'research' },
    { by: 'clerk', does: 'move-on' },
  ],
  consult: [
    { by: 'clock', does: 'ground' },
    { by: 'clerk', does: 'session' },
    { by: 'clerk', does: 'outcome' },
    { by: 'head', does: 'move-on' },
  ],
  publicise: [
    { by: 'clerk', does: 'mapping' },
    { by: 'clerk', does: 'notice' },
    { by: 'clerk', does: 'move-on', after: 6 },
  ],
  decide: [{ by: 'committee', does: 'decision' }],
  'follow-up': [],
} as const satisfies Record<Step, readonly Deed[]>

/** Steps at which people are invited to a consultation that is still to come. */
const BEFORE_MEETING: readonly Step[] = ['research', 'consult']

/** The topic, opened at the first step, as it stands when it has come to `step` at the moment `since`; its consultation lies before `today` only when it was held. */
export function walkedTo(
  topic: StoredTopic,
  step: Step,
  { since, today }: { readonly since: number; readonly today: number },
): StoredTopic {
  const meetsAt = BEFORE_MEETING.includes(step) ? today + 3 * DAY : since - DAY
  const { steps } = topic.method
  const ahead = STEPS.filter((each) => steps.some(({ key }) => key === each))
  const deeds: readonly Deed[] = ahead.slice(0, ahead.indexOf(step)).flatMap((each) => [...BEFORE_LEAVING[each]])
  const all = deeds.reduce((sum, { after = 1 }) => sum + after, 0)
  const momentAt = (count: number): number => {
    const passed = deeds.slice(0, count).reduce((sum, { after = 1 }) => sum + after, 0)
    return Math.round(topic.openedAt + ((since - topic.openedAt) * passed) / all)
  }
  const walked = deeds.reduce(
    (each, deed, at) => done(each, deed, { now: momentAt(at + 1), next: momentAt(at + 2), meetsAt }),
    topic,
  )
  if (step !== 'follow-up') return walked
  const assigned = done(walked, { by: 'clerk', does: 'assignment' }, { now: since + 1, next: since, meetsAt })
  const begun = done(assigned, { by: 'department', does: 'progress' }, { now: since + DAY, next: since, meetsAt })
  // The committee finds somebody waiting for its answer.
  return done(begun, { by: 'department', does: 'extension' }, { now: since + 2 * DAY, next: since, meetsAt })
}

/** `next`: when the following deed comes; a notice ends before it. `meetsAt`: when the consultation begins. */
interface When {
  readonly now: number
  readonly next: number
  readonly meetsAt: number
}

function done(topic: StoredTopic, { by, does }: Deed, when: When): StoredTopic {
  const act: Act = does === 'move-on' ? { act: 'move-on' } : { act: 'file', paper: paperOf(does, topic, when) }
  return acted(topic, by, act, when.now)
}

/** The topic after an act of somebody in that role, by the same rules as everybody's. */
export function acted(topic: StoredTopic, by: Role | 'clock', act: Act, now: number): StoredTopic {
  const actor = by === 'clock' ? COUNTER : officerOf(by, topic.board)
  const advanced = advance(deliberatedOf(topic), topic.method, act, actor, now)
  if (!advanced.ok) throw new Error(`the demo's ${topic.title} stops: ${advanced.message}`)
  return afterAct(topic, advanced.topic, advanced.event, { requestId: `demo-${topic.version}`, person: actor.person })
}

/** Votes are counted by nobody's hand. */
const COUNTER: Actor = { person: 'clock', capacities: { clock: '自动汇总' } }

function officerOf(role: Role, place: string): Actor {
  const grant = role === 'department' ? { role, place, department: 'housing' } : { role, place }
  return officerAt(holderOf(role, place), [grant], place)
}

const paperOf = (kind: DemoPaper, topic: StoredTopic, { now, next, meetsAt }: When): Paper =>
  demoPaper(kind, { topic, now, noticeUntil: next - 1, meetsAt })

/** The demo's own person where it has one for the role at the place, else somebody whom nobody can be. */
const holderOf = (role: Role, place: string): string => {
  const holder = demoPersons.find(({ grants }) =>
    grants.some((each) => each.role === role && isWithin(place, each.place)),
  )
  return personId(holder?.openid ?? `demo-openid-${role}-${place}`)
}
