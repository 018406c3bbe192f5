/** Whether somebody is asked for permission to be told by WeChat: only where it makes sense, and never again soon after a no. */
import type { TemplateName } from '../../../../config/cloud/templates'
import { LIMITS } from '../../../../types/limits'
import type { AskingMoment } from '../../../../types/permission'
import { DAY } from '../china-time'

/** What a person answered about one template so far. Days are `YYYY-MM-DD`. */
export interface Permission {
  readonly granted: number
  readonly used: number
  /** How often they said no. */
  readonly refused: number
  /** How often WeChat did not send although the ledger had one left. */
  readonly lapsed: number
  readonly grantedOn: string | null
  readonly usedOn: string | null
  readonly refusedOn: string | null
  /** The last no, by the moment at which it was said. */
  readonly refusedAt: Readonly<Partial<Record<AskingMoment, number | undefined>>>
}

/** Nothing was asked yet. */
export const NO_PERMISSION: Permission = {
  granted: 0,
  used: 0,
  refused: 0,
  lapsed: 0,
  grantedOn: null,
  usedOn: null,
  refusedOn: null,
  refusedAt: {},
}

/** What for at each moment, the most useful first. */
const ASKED_FOR = {
  submitted: ['concern-progress'],
  joined: ['concern-progress'],
  claimed: ['concern-progress'],
  // The two hours first: whoever allows one only should not miss the hour.
  accepted: ['session-soon', 'session-reminder', 'session-call'],
  'desk-done': ['desk-reminder'],
} as const satisfies Record<AskingMoment, readonly TemplateName[]>

/** Days without a question after a no: at the same moment, and at any other. */
export const QUIET_DAYS = { same: 90, other: 14 } as const

/** With so many left nobody is asked for more. */
export const ENOUGH = 5

/** What may be asked for at `moment`, at most what WeChat shows at once; empty: do not ask. */
export const toAskFor = (
  moment: AskingMoment,
  credits: Readonly<Record<string, number>>,
  ledger: Readonly<Record<string, Permission>>,
  now: number,
): readonly TemplateName[] =>
  ASKED_FOR[moment]
    .filter((name) => (credits[name] ?? 0) < ENOUGH && !isQuiet(ledger[name] ?? NO_PERMISSION, moment, now))
    .slice(0, LIMITS.templatesAtOnce)

function isQuiet({ refusedAt }: Permission, moment: AskingMoment, now: number): boolean {
  const within = (at: number | undefined, days: number) => at !== undefined && now - at < days * DAY
  return (
    within(refusedAt[moment], QUIET_DAYS.same) || Object.values(refusedAt).some((at) => within(at, QUIET_DAYS.other))
  )
}

/** After an answer at `moment` on `day`. */
export const afterAnswer = (
  before: Permission,
  answer: 'granted' | 'refused',
  { moment, now, day }: { readonly moment: AskingMoment; readonly now: number; readonly day: string },
): Permission =>
  answer === 'granted'
    ? { ...before, granted: before.granted + 1, grantedOn: day, refusedAt: {} }
    : { ...before, refused: before.refused + 1, refusedOn: day, refusedAt: { ...before.refusedAt, [moment]: now } }
