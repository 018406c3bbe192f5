/** The call to a session: made from a plan, changed, and what a change means in words. */
import { canonicalJson } from '../../../../types/canonical-json'
import { type Plan, spanOf } from '../../../../types/papers/plan'
import type { Call } from '../../../../types/session'
import { sayMoment } from '../china-time'

/** What a call has of a plan. */
export type Called = Pick<
  Plan,
  'form' | 'format' | 'where' | 'point' | 'startsAt' | 'closesAt' | 'agenda' | 'responsible'
>

/** `title` is the topic's. */
export const callOf = (plan: Called, title: string, version: number): Call => ({
  title,
  form: plan.form,
  format: plan.format,
  where: plan.where,
  ...(plan.point ? { point: plan.point } : {}),
  startsAt: plan.startsAt,
  endsAt: spanOf(plan).until,
  ...(plan.closesAt === undefined ? {} : { closesAt: plan.closesAt }),
  agenda: plan.agenda.map(({ item, minutes }) => ({ item, minutes })),
  responsible: plan.responsible,
  version,
})

/** What differs, a sentence each, for people who know the earlier one; empty when nothing does that concerns them. */
export function changesIn(before: Call, after: Call): readonly string[] {
  const said = (label: string, from: string, to: string) => (from === to ? [] : [`${label}改为${to}（原来是${from}）`])
  return [
    ...said('时间', sayMoment(before.startsAt), sayMoment(after.startsAt)),
    ...said('收意见截止', sayClosing(before), sayClosing(after)),
    ...said('地点', before.where, after.where),
    ...(isPointMoved(before, after) ? ['地图上的位置有调整'] : []),
    ...said('协商形式', before.form, after.form),
    ...said('参加方式', before.format, after.format),
    ...(canonicalJson(before.agenda) === canonicalJson(after.agenda) ? [] : ['议程有调整']),
  ]
}

/** A place that is called otherwise is said already. */
const isPointMoved = (before: Call, after: Call): boolean =>
  before.where === after.where && canonicalJson(before.point ?? null) !== canonicalJson(after.point ?? null)

const sayClosing = ({ closesAt }: Call): string => (closesAt === undefined ? '散会时' : sayMoment(closesAt))

/** The call of a version, when it is known: see `earlier` of a stored session. */
export const callAt = (
  { call, earlier }: { readonly call: Call; readonly earlier: readonly Call[] },
  version: number,
): Call | null => [...earlier, call].find((each) => each.version === version) ?? null
