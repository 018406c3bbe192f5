/** The station saves a version of the minutes, and sends them out to those who took part. */
import { canonicalJson } from '../../../types/canonical-json'
import { lengthOf } from '../../../types/fields'
import { LIMITS } from '../../../types/limits'
import type { MinutesResult, SaveMinutesInput, SendMinutesInput } from '../../../types/minutes'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { countyAt } from '../rules/counties'
import { wholeMinutes } from '../rules/session/compose-minutes'
import { endOfWorkingDay } from '../rules/working-days'
import { calendar, counties } from '../served'
import { groundsOfSession } from '../store/grounds'
import type { StoredSession } from '../store/sessions'
import { changeSession } from './change-session'
import { refuseFiled } from './keep-said'
import { refuseUnheld } from './minutes-of'
import { newTelling } from './new-session'
import { stationSession } from './station-session'

/** Where a county is not served any more. */
const COMMON_DAYS = 3

/** The last moment in which those who took part may say something to minutes that they get at `now`. */
const termFrom = (now: number, { board }: StoredSession): number =>
  endOfWorkingDay(now, countyAt(counties, board)?.rules.minutesDays ?? COMMON_DAYS, calendar)

/**
 * A new version; the old ones stay. What was changed after it was sent gives everybody the term anew, since nobody has agreed to it.
 * Three database calls beside begin and commit.
 */
export async function saveMinutes(actor: Officer, input: SaveMinutesInput): Promise<MinutesResult> {
  const { version, text, points } = input
  const changed = await changeSession(actor, input, async (session, transaction) => {
    refuseUnheld(session)
    await refuseFiled(transaction, session)
    if (lengthOf(wholeMinutes({ text, points })) > LIMITS.filedMinutes)
      throw new Refusal('minutes.long', { field: 'text' })
    const before = session.minutes ?? { versions: [], sentAt: null, sentVersion: null, confirmBy: null }
    if (before.versions.length !== version) throw new Refusal('minutes.changed')
    if (version >= LIMITS.minutesVersions) throw new Refusal('minutes.enough')
    const last = before.versions.at(-1)
    if (last && canonicalJson({ text, points }) === canonicalJson({ text: last.text, points: last.points })) {
      throw new Refusal('minutes.same')
    }
    const versions = [...before.versions, { text, points, at: actor.now, by: actor.id }]
    const confirmBy = before.sentAt === null ? null : termFrom(actor.now, session)
    const telling = confirmBy === null ? session.telling : newTelling('minutes', actor.now)
    return { ...session, telling, minutes: { ...before, versions, confirmBy } }
  })
  return resultOf(changed)
}

/** Once, when no round of statements is open; what is changed afterwards reaches them by itself. Two database calls, three beside begin and commit. */
export async function sendMinutes(actor: Officer, input: SendMinutesInput): Promise<MinutesResult> {
  const { _id } = await stationSession(actor, input.session)
  const [round] = await groundsOfSession(_id)
  if (round?.state === 'open') throw new Refusal('minutes.voting')
  const changed = await changeSession(actor, input, async (session, transaction) => {
    const { minutes } = session
    await refuseFiled(transaction, session)
    if (minutes === null || minutes.versions.length !== input.version) throw new Refusal('minutes.changed')
    if (minutes.sentAt !== null) throw new Refusal('minutes.sent')
    const sent = { sentAt: actor.now, sentVersion: input.version, confirmBy: termFrom(actor.now, session) }
    return { ...session, telling: newTelling('minutes', actor.now), minutes: { ...minutes, ...sent } }
  })
  return resultOf(changed)
}

const resultOf = ({ _id, minutes }: StoredSession): MinutesResult => ({
  session: _id,
  version: minutes?.versions.length ?? 0,
  state: minutes === null || minutes.sentAt === null ? 'draft' : 'sent',
})
