/** How a demo matter came in: by the code on the wall, or entered at the counter of a station for somebody without a phone. */
import { type Counties, stationName } from '../../cloudfunctions/core/rules/counties'
import { enteredPersonId, personId } from '../../cloudfunctions/core/rules/identifiers'
import { codeHashOf } from '../../cloudfunctions/core/rules/query-code'
import type { StoredConcern } from '../../cloudfunctions/core/store/concerns'
import { CONSENT_LABELS } from '../../types/entry'
import { countyOf } from '../../types/place'
import { demoScene } from './codes'
import type { DemoMatter } from './matters'
import { demoPersons } from './persons'

type CameIn = Pick<StoredConcern, 'because' | 'routing' | 'author' | 'entry' | 'timeline'>

/** The parts of concern `id` that say so; it came in at `at`, for the station of its township. */
export function cameIn(counties: Counties, matter: DemoMatter, id: string, at: number): CameIn {
  const { village, by, enteredWith } = matter
  const station = village.slice(0, 9)
  const route = { council: station, confidence: 1 }
  if (enteredWith === undefined) {
    const name = counties.get(countyOf(village))?.places.get(village)?.name ?? '本村'
    return {
      because: `依据：您扫的是${name}的码`,
      routing: { ...route, basis: 'code', scene: demoScene(village) },
      author: personId(`demo-openid-${by ?? 'neighbour'}`),
      entry: null,
      timeline: [{ kind: 'submitted', at, by: '本人', title: '提交诉求', text: null }],
    }
  }
  const clerk = demoPersons.find(({ grants }) => grants.some(({ place }) => place === station))
  const code = { codeHash: codeHashOf(id, enteredWith), codeAt: at, replaced: [], renewedBy: [] }
  const title = `代录诉求（${CONSENT_LABELS['in-person']}）`
  return {
    because: '依据：您选择的地方',
    routing: { ...route, basis: 'choice', scene: null },
    author: enteredPersonId(id),
    entry: { consent: 'in-person', station, by: personId(clerk?.openid ?? ''), ...code },
    timeline: [{ kind: 'submitted', at, by: stationName(counties, station), title, text: null }],
  }
}
