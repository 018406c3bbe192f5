/** Which township (and village) a text is about: ranked candidates with a confidence and the words it rests on. */
import { type Gazetteer, isLast, isWhole, kindOf, NO_VILLAGE, placeOf, UPPER, villageOf } from '../gazetteer/gazetteer'
import { KIND } from '../gazetteer/kinds'
import { roleOf } from '../text/context'
import { ENDING, FIT, fit } from '../text/endings'
import { type FoldedText, foldText, wordsOf } from '../text/fold'
import { emptyMentions, findMentions, type Mention } from './find-mentions'
import * as weights from './weights'

/** What is asked: the text, and the county (6 digits) where the deployment or the code says so. */
export interface PlaceQuery {
  readonly text: string
  readonly county?: string | null
}

/** One township that the text may be about. `words`: what names it in the text; `confidence`: 0 to 1. */
export interface PlaceCandidate {
  readonly township: string
  readonly village: string | null
  readonly confidence: number
  readonly score: number
  readonly words: readonly string[]
}

/** The answer: candidates best first, and the area (code of 2, 4 or 6 digits, or '') that the text names for certain. */
export interface PlaceAnswer {
  readonly candidates: readonly PlaceCandidate[]
  readonly area: string
}

interface Area {
  from: number
  to: number
  weight: number
  mention: Mention
  upper: number
}

interface Found {
  township: number
  upper: number
  town: number
  townMention: Mention | null
  village: number
  villageMention: Mention | null
  villageDigits: number
  score: number
}

const mentions = emptyMentions()

export function resolvePlace(gazetteer: Gazetteer, query: PlaceQuery): PlaceAnswer {
  const text = foldText(query.text)
  findMentions(gazetteer, text, mentions)
  const list = mentions.list.slice(0, mentions.count)
  const areas = areasOf(gazetteer, list)
  const given = query.county ? gazetteer.uppers.find((upper) => upper.code === query.county) : undefined
  const roadAt = firstRoad(text)
  const scopes = scopesOf(areas, given)
  const found = new Map<number, Found>()
  const scoreOf = (mention: Mention, kind: number, whole: boolean, table: readonly number[]): number => {
    const fits = whole && mention.ending < ENDING.road ? FIT.exact : fit(kind, mention.ending)
    let score = table[fits] ?? 0
    if (fits <= FIT.against) return score
    score += (mention.to - mention.from - (whole ? 3 : 2)) * weights.PER_LETTER
    if (mention.from === 0) score += weights.START
    if (follows(areas, mention.from)) score += weights.SLOT
    if (mention.from > roadAt) score += weights.AFTER_ROAD
    score += weights.ROLE_WEIGHT[roleOf(text.letters, text.length, mention.from, mention.end)] ?? 0
    return score
  }
  const upperScore = (township: number, mention: Mention | null): number => {
    let score = 0
    for (let i = 0; i < areas.length; i += 1) {
      const area = areas[i]
      if (!area || area.weight === 0) continue
      if (mention && area.mention.from < mention.end && mention.from < area.mention.end) continue
      if (township >= area.from && township < area.to) score += area.weight
      else if (
        !areas.some((other) => other.mention.run === area.mention.run && township >= other.from && township < other.to)
      )
        score -= area.weight * weights.UPPER_CONTRADICTS
    }
    if (given) score += township >= given.from && township < given.to ? weights.GIVEN_COUNTY : -weights.GIVEN_COUNTY
    return score
  }
  const at = (township: number): Found => {
    let each = found.get(township)
    if (!each) {
      each = {
        township,
        upper: 0,
        town: 0,
        townMention: null,
        village: 0,
        villageMention: null,
        villageDigits: -1,
        score: 0,
      }
      found.set(township, each)
    }
    return each
  }
  for (const mention of list) {
    const covered = isCovered(list, mention)
    for (let i = mention.run; ; i += 1) {
      const entry = gazetteer.entries[i] ?? 0
      if (placeOf(entry) < UPPER && villageOf(entry) !== NO_VILLAGE) break
      if (placeOf(entry) < UPPER) {
        const score = scoreOf(mention, kindOf(entry), isWhole(entry), weights.TOWNSHIP_FIT) + covered
        const each = at(placeOf(entry))
        if (score > each.town) {
          each.town = score
          each.townMention = mention
        }
      }
      if (isLast(entry)) break
    }
  }
  for (const mention of list) {
    const covered = isCovered(list, mention)
    const visit = (entry: number): void => {
      const each = at(placeOf(entry))
      const town = each.townMention
      if (town && town.from < mention.end && mention.from < town.end) return
      const score =
        scoreOf(mention, kindOf(entry), isWhole(entry), weights.VILLAGE_FIT) +
        covered +
        (town && town.end === mention.from ? weights.SLOT : 0)
      if (score > each.village) {
        each.village = score
        each.villageMention = mention
        each.villageDigits = villageOf(entry)
      }
    }
    villagesIn(
      gazetteer,
      mention.run,
      scopes,
      [...found.values()].filter((each) => each.town > 2).map((each) => each.township),
      visit,
    )
  }
  const ranked: Found[] = []
  for (const each of found.values()) {
    if (each.town + each.village <= 0) continue
    each.upper = upperScore(each.township, each.townMention ?? each.villageMention)
    each.score = each.upper + each.town + each.village
    ranked.push(each)
  }
  if (process.env.DBG) for (const f of found.values()) if (f.upper > 0 || f.town > 4) console.log(gazetteer.townshipNames[f.township], gazetteer.townships[f.township], f.upper, f.town, f.village, f.townMention, f.score)
  ranked.sort((a, b) => b.score - a.score)
  return answer(gazetteer, text, ranked, scopes, areas, upperScore)
}

function answer(
  gazetteer: Gazetteer,
  text: FoldedText,
  ranked: Found[],
  scopes: readonly Area[],
  areas: readonly Area[],
  upperScore: (township: number, mention: null) => number,
): PlaceAnswer {
  const scope = scopes[0]
  const code = scope ? (gazetteer.uppers[scope.upper]?.code ?? '') : ''
  const nowhere =
    (scope ? upperScore(scope.from, null) : 0) +
    (code.length === 6
      ? weights.NOWHERE.county
      : code.length === 4
        ? weights.NOWHERE.city
        : code.length === 2
          ? weights.NOWHERE.province
          : weights.NOWHERE.country)
  const best = Math.max(nowhere, ranked[0]?.score ?? 0)
  let total = Math.exp(nowhere - best)
  for (const each of ranked) total += Math.exp(each.score - best)
  const candidates = ranked.slice(0, 5).map((each): PlaceCandidate => {
    const township = String(gazetteer.townships[each.township])
    return {
      township,
      village: each.villageDigits >= 0 ? township + String(each.villageDigits).padStart(3, '0') : null,
      confidence: Math.exp(each.score - best) / total,
      score: each.score,
      words: [each.townMention, each.villageMention].flatMap((mention) =>
        mention ? [wordsOf(text, mention.from, mention.end)] : [],
      ),
    }
  })
  void areas
  return { candidates, area: code }
}

function areasOf(gazetteer: Gazetteer, list: readonly Mention[]): Area[] {
  const areas: Area[] = []
  const seen = new Set<number>()
  for (const mention of list) {
    for (let i = mention.run; ; i += 1) {
      const entry = gazetteer.entries[i] ?? 0
      if (placeOf(entry) < UPPER) break
      const upper = gazetteer.uppers[placeOf(entry) - UPPER]
      if (upper) {
        const kind = kindOf(entry)
        const fits = isWhole(entry) && mention.ending < ENDING.road ? FIT.exact : fit(kind, mention.ending)
        const base =
          upper.code.length === 2
            ? weights.UPPER_WEIGHT.province
            : upper.code.length === 4
              ? weights.UPPER_WEIGHT.city
              : weights.UPPER_WEIGHT.county
        const chained = fits === FIT.bare && (mention.from === 0 || follows(areas, mention.from))
        const weight = base * (chained ? weights.UPPER_BARE_IN_CHAIN : (weights.UPPER_FIT[fits] ?? 0))
        const key = placeOf(entry)
        if (!seen.has(key) || !areas.some((area) => area.upper === key - UPPER && area.weight >= weight)) {
          for (const area of areas) if (area.upper === key - UPPER) area.weight = 0
          areas.push({ from: upper.from, to: upper.to, weight, mention: { ...mention }, upper: key - UPPER })
          seen.add(key)
        } else areas.push({ from: upper.from, to: upper.to, weight: 0, mention: { ...mention }, upper: key - UPPER })
      }
      if (isLast(entry)) break
    }
  }
  return areas
}

const follows = (areas: readonly Area[], at: number): boolean => areas.some((area) => area.mention.end === at)

function firstRoad(text: FoldedText): number {
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.letters[i]
    if (letter === 0x8def || letter === 0x53f7 || letter === 0x5f04) return i
  }
  return text.length
}

function scopesOf(areas: readonly Area[], given: { from: number; to: number; code: string } | undefined): Area[] {
  let scored = areas
    .filter((area) => area.weight > 0)
    .map((area) => {
      let sum = 0
      for (const other of areas) {
        if (other.weight === 0) continue
        if (other.from <= area.from && other.to >= area.to) sum += other.weight
        else if (other.mention.from >= area.mention.end || other.mention.end <= area.mention.from)
          sum -= other.weight * 0.5
      }
      return { ...area, weight: sum }
    })
  scored.sort((a, b) => b.weight - a.weight)
  const best = scored[0]?.weight ?? 0
  scored = scored.filter((area) => area.weight >= 1 && area.weight >= best - 1.5)
  if (given)
    scored.push({
      from: given.from,
      to: given.to,
      weight: 1,
      mention: { from: 0, to: 0, end: 0, ending: 0, run: -1 },
      upper: -1,
    })
  return scored
}

function isCovered(list: readonly Mention[], mention: Mention): number {
  for (const other of list) {
    if (
      other.from <= mention.from &&
      other.end >= mention.end &&
      other.to - other.from > mention.to - mention.from &&
      other.end - other.from > mention.end - mention.from
    )
      return weights.INSIDE_LONGER
  }
  return 0
}

function villagesIn(
  gazetteer: Gazetteer,
  run: number,
  scopes: readonly Area[],
  towns: readonly number[],
  visit: (entry: number) => void,
): void {
  const { entries } = gazetteer
  let start = run
  while (placeOf(entries[start] ?? 0) >= UPPER || villageOf(entries[start] ?? 0) === NO_VILLAGE) {
    if (isLast(entries[start] ?? 0)) return
    start += 1
  }
  let end = start
  while (!isLast(entries[end] ?? 0)) end += 1
  end += 1
  if (scopes.length === 0 && end - start <= 40) {
    for (let i = start; i < end; i += 1) visit(entries[i] ?? 0)
    return
  }
  for (const scope of scopes) eachWithin(entries, start, end, scope.from, scope.to, visit)
  for (const town of towns) eachWithin(entries, start, end, town, town + 1, visit)
}

function eachWithin(
  entries: Uint32Array,
  start: number,
  end: number,
  from: number,
  to: number,
  visit: (entry: number) => void,
): void {
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if (placeOf(entries[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  for (let i = low; i < end && placeOf(entries[i] ?? 0) < to; i += 1) visit(entries[i] ?? 0)
}
void KIND
