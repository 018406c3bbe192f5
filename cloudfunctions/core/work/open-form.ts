/** The form of a new concern is opened, with or without a village's code. */
import { TEMPLATES, templateNames } from '../../../config/cloud/templates'
import type { ErrorAnswer } from '../../../types/errors'
import type { OpenedForm } from '../../../types/form'
import { countyOf, townshipOf } from '../../../types/place'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { type County, councilAt, countyAt, placeAt } from '../rules/counties'
import { counties } from '../served'
import { templateId } from '../wechat/notices'
import { readMe } from './read-me'
import { resolveScene } from './resolve-scene'

/** A code that leads nowhere is told as a problem, not refused: the form opens, and the place is chosen by hand. Kinds are those of the county that was chosen, else of the code's. Three database calls. */
export async function openForm(
  actor: Resident,
  { scene, county: chosen }: { scene?: string | undefined; county?: string | undefined },
): Promise<OpenedForm> {
  const [meaning, me] = await Promise.all([scene ? meaningOf(scene, actor.now) : null, readMe(actor)])
  const village = meaning && 'village' in meaning ? meaning.village : null
  const county = countyAt(counties, chosen ?? village ?? '') ?? firstCounty()
  return {
    place: village ? placeOf(village) : null,
    problem: meaning && 'problem' in meaning ? meaning.problem : null,
    kinds: county.rules.kinds,
    emergencies: county.rules.emergencies,
    notNegotiable: county.rules.notNegotiable,
    me,
    templates: templateNames.map((name) => ({ id: templateId(name), purpose: TEMPLATES[name].purpose })),
  }
}

async function meaningOf(scene: string, now: number): Promise<{ village: string } | { problem: ErrorAnswer }> {
  try {
    return { village: await resolveScene(scene, now) }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return { problem: { code: problem.code, message: problem.message, field: 'scene' } }
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
