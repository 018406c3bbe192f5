/** A code of the registry, and a village without one, as a station sees them. */
import type { CodeAct, CodeRow } from '../../../types/code'
import { townshipOf } from '../../../types/place'
import type { Standing } from '../rules/code-registry'
import { keeperOf } from '../rules/codes'
import { placeAt } from '../rules/counties'
import { nameOf } from '../rules/successions'
import { counties } from '../served'
import type { StoredCode } from '../store/codes'

/** `concerns`: how many came in by it. */
export function codeRowOf(standing: Standing<StoredCode>, concerns: number, now: number): CodeRow {
  const { code, state, village } = standing
  const keeper = keeperOf(counties, code, now)
  return {
    scene: code._id,
    villageName: code.name ?? (code.place && nameOf(counties, code.place)) ?? '还没有登记到村',
    townshipName: nameOf(counties, townshipOf(code.place ?? '') ?? code.township ?? code.county) ?? '',
    state,
    leadsTo: village ? placeAt(counties, village) : null,
    explanation: explanationOf(standing),
    validFrom: code.validFrom,
    scannedOn: code.scannedOn,
    concerns,
    history: code.history.map(({ at, by, text }) => ({ at, by, text })),
    abilities: abilitiesFor(state),
    keeper,
  }
}

/** See the file's purpose. */
export const missingRowOf = (village: string): CodeRow => ({
  scene: null,
  villageName: placeAt(counties, village)?.name ?? '',
  townshipName: placeAt(counties, townshipOf(village) ?? '')?.name ?? '',
  state: 'missing',
  leadsTo: null,
  explanation: null,
  validFrom: null,
  scannedOn: null,
  concerns: 0,
  history: [],
  abilities: [],
  keeper: townshipOf(village) ?? village,
})

/** Of a code that needs a word: where it leads now, or what whoever scans it is told. */
function explanationOf({ state, village, isDissolved }: Standing<StoredCode>): string | null {
  switch (state) {
    case 'works':
      return null
    case 'moved': {
      const today = village ? placeAt(counties, village)?.fullName : null
      return `扫了会到${today ?? '新的村'}${isDissolved ? '，印的乡镇已经撤并，请换新码' : ''}`
    }
    case 'gone':
      return '现在的村名单里没有它了，扫的人要自己选地方'
    case 'retired':
      return '已停用，扫的人要自己选地方'
    case 'unmapped':
      return '贴上墙以前，先登记到村'
  }
}

const abilitiesFor = (state: Standing['state']): CodeAct[] => {
  if (state === 'retired') return []
  return state === 'unmapped' ? ['map', 'retire'] : ['retire']
}
