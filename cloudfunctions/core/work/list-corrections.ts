/** The concerns behind a figure of the report on routing, newest first. */
import { LIMITS } from '../../../types/limits'
import { countyOf, isWithin, levelOf } from '../../../types/place'
import type { CorrectionRow, CorrectionsAsked } from '../../../types/routing'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { corrections } from '../store/corrections'
import { command } from '../store/database'
import { pageBefore } from '../store/page-before'
import { overseenPlace } from './overseen-place'
import { correctionRowOf } from './present-correction'

/** `from` the county's own code: what was routed nowhere. One database call beside identity. */
export async function listCorrections(
  actor: Officer,
  asked: CorrectionsAsked,
): Promise<{ rows: CorrectionRow[]; next: string | null }> {
  const { code } = overseenPlace(actor, asked.place)
  // No station is a village's; only the county asks for what was routed nowhere.
  const isAsked = asked.from === undefined || (isWithin(asked.from, code) && levelOf(asked.from) !== 'village')
  if (!isAsked) throw new Refusal('power.missing', { field: 'from' })
  const where = {
    ...firstRoutedTo(asked.from ?? code, asked.from !== undefined),
    ...(asked.to ? { went: levelOf(asked.to) === 'county' ? null : asked.to } : {}),
    ...(asked.basis ? { basis: asked.basis } : {}),
    ...(asked.reason ? { 'reasons.0': asked.reason } : {}),
  }
  const { documents, next } = await pageBefore(corrections, where, asked.after, LIMITS.pageRows)
  return { rows: documents.map(correctionRowOf), next }
}

/** All of a county that were routed to some township, those of one township, or those that were routed nowhere. */
function firstRoutedTo(place: string, isNamed: boolean): object {
  if (levelOf(place) === 'township') return { said: place }
  return { county: countyOf(place), said: isNamed ? null : command.neq(null) }
}
