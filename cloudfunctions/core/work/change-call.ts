/** The station changes time, place or agenda: everybody invited is told what changed and asked again. */
import type { ChangeCallInput, SessionResult } from '../../../types/calling'
import { LIMITS } from '../../../types/limits'
import { spanOf } from '../../../types/papers/plan'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { changesIn } from '../rules/session/call'
import { wrongClosing } from '../rules/session/closing'
import { withCall } from './new-session'
import { actOnCalled } from './own-session'

/** Database calls as {@link actOnCalled}. */
export const changeCall = (actor: Officer, input: ChangeCallInput): Promise<SessionResult> =>
  actOnCalled(actor, input, (session) => {
    const { where, point, startsAt, closesAt, agenda } = input
    if (startsAt <= actor.now) throw new Refusal('session.past', { field: 'startsAt' })
    if (session.earlier.length >= LIMITS.callChanges) throw new Refusal('session.changed-enough')
    const { until: endsAt } = spanOf(input)
    const { closesAt: _before, point: pointBefore, ...kept } = session.call
    // A point belongs to the place that it was picked for.
    const stays = where === kept.where ? pointBefore : undefined
    const pointNow = point === undefined ? stays : (point ?? undefined)
    const late = wrongClosing({ format: kept.format, until: endsAt, closesAt })
    if (late !== null) throw new Refusal('input.invalid', { field: 'closesAt', message: late })
    const call = {
      ...kept,
      where,
      startsAt,
      endsAt,
      agenda,
      ...(closesAt === undefined ? {} : { closesAt }),
      ...(pointNow ? { point: pointNow } : {}),
    }
    if (changesIn(session.call, call).length === 0) throw new Refusal('session.same')
    return withCall(session, call, actor.now)
  })
