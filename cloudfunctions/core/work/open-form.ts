/** The form of a new concern is opened, with or without a village's code. */
import type { ErrorAnswer } from '../../../types/errors'
import type { OpenedForm } from '../../../types/form'
import { countyOf, townshipOf } from '../../../types/place'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { type County, councilAt, countyAt, placeAt } from '../rules/counties'
import { sayUnclear } from '../rules/routing/route-unclear-code'
import { counties } from '../served'
import { noteScan } from './note-scan'
import { readMe } from './read-me'
import { resolveScene } from './resolve-scene'

/** What the scanned code says about the place. */
interface Scanned {
  readonly village: string | null
  readonly county: string | null
  readonly problem: ErrorAnswer | null
}

const NOTHING_SCANNED: Scanned = { village: null, county: null, problem: null }

/**
 * A code that leads nowhere is told as a problem, not refused: the form opens, and the place is chosen by hand. Kinds are those of
 * the county that was chosen, else of the code's. Three database calls, and a fourth at a code's first scan of the day.
 */
export async function openForm(
  actor: Resident,
  { scene, county: chosen }: { scene?: string | undefined; county?: string | undefined },
): Promise<OpenedForm> {
  const [scanned, me] = await Promise.all([scene ? scan(scene, actor.now) : NOTHING_SCANNED, readMe(actor)])
  const { village, problem } = scanned
  const { rules } = countyAt(counties, chosen ?? village ?? scanned.county ?? '') ?? firstCounty()
  return {
    place: village ? placeOf(village) : null,
    problem,
    kinds: rules.kinds,
    studios: rules.studios,
    emergencies: rules.emergencies,
    notNegotiable: rules.notNegotiable,
    me,
  }
}

async function scan(scene: string, now: number): Promise<Scanned> {
  try {
    const { code, meaning } = await resolveScene(scene, now)
    await noteScan(code, now)
    if (meaning.kind === 'village') return { village: meaning.village, county: code.county, problem: null }
    const errorCode = meaning.why === 'unmapped' ? 'code.unmapped' : 'code.retired'
    const message = `${sayUnclear(meaning)}。请在下面选择您所在的乡镇和村。`
    return { village: null, county: code.county, problem: { code: errorCode, message, field: 'scene' } }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return { ...NOTHING_SCANNED, problem: { code: problem.code, message: problem.message, field: 'scene' } }
  }
}

function placeOf(village: string): OpenedForm['place'] {
  const [named, council, county] = [
    placeAt(counties, village),
    councilAt(counties, townshipOf(village) ?? ''),
    placeAt(counties, countyOf(village)),
  ]
  return named && council && county ? { village: named, council, county } : null
}

function firstCounty(): County {
  const [first] = counties.values()
  if (!first) throw new Error('config/counties/served.ts serves no county')
  return first
}
