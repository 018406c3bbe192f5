/** On what an answer rests, and how often answers that rest on it were right: the ceiling of a confidence. */
import { isLast, NO_VILLAGE, placeOf, UPPER, villageOf } from '../gazetteer/gazetteer'
import { KIND } from '../gazetteer/kinds'
import { townshipForms } from '../gazetteer/name-forms'
import { FIT } from '../text/endings'
import { follows } from './areas'
import type { Candidate, Situation } from './collect-candidates'

/**
 * `reliability`: how often right, of 200,000 villages and 41,000 townships as the statistics listed them in 2016, looked for in today's
 * list by the name of their county, and of the research addresses. `sure`: how much of the evidence must speak for the answer before it
 * is sent without asking; more than 1: never.
 */
export const GROUNDS = {
  /** A township's name does not lie. */
  township: { reliability: 0.997, sure: 0.95 },
  /** One letter of a township in a known county is another with the same sound: nearly always a slip, or an older spelling. */
  townshipBySound: { reliability: 0.985, sure: 0.9 },
  /** A village's full name, in a county that keeps its own list. */
  keptVillage: { reliability: 0.985, sure: 0.93 },
  /** In the national list a village's name may be meant for a hamlet or a village that is not listed: less likely when it is rare. */
  rareVillage: { reliability: 0.985, sure: 0.97 },
  village: { reliability: 0.94, sure: 2 },
  /** Without an ending, or with another than is listed. */
  loose: { reliability: 0.85, sure: 2 },
  /** A village of which one letter sounds the same: 96 in 100 with three letters or more, 82 with two. */
  longBySound: { reliability: 0.96, sure: 2 },
  shortBySound: { reliability: 0.82, sure: 2 },
  /** One letter missing, or several that sound the same; with four letters or more also one that is wrong. */
  longBySlip: { reliability: 0.8, sure: 2 },
  shortBySlip: { reliability: 0.6, sure: 2 },
  /** One letter wrong of three: mostly another village (李庄子村, 赵庄子村). */
  wrongLetter: { reliability: 0.3, sure: 2 },
} as const

/** See {@link GROUNDS}. */
export type Grounds = keyof typeof GROUNDS

/** A village's name that the country has no more often than this is rare. */
const RARE = 10

/** On what a candidate rests. */
export function groundsOf(situation: Situation, candidate: Candidate): Grounds {
  const { slip, villageFit, villageMention } = candidate
  const isCountyKnown = situation.scopes[0]?.code.length === 6
  if (slip) return groundsOfSlip(candidate, isCountyKnown)
  if (isTownNamed(situation, candidate)) return 'township'
  if (situation.gazetteer.isKept && villageFit >= FIT.near) return 'keptVillage'
  if (villageFit !== FIT.exact || !isCountyKnown || !villageMention) return 'loose'
  return isRare(situation, candidate) ? 'rareVillage' : 'village'
}

/** With its ending, or bare where an address has it (“海宁|丁桥凤凰商厦”). */
const isTownNamed = ({ areas }: Situation, { townFit, townMention }: Candidate): boolean =>
  townFit >= FIT.near || (townFit === FIT.bare && townMention !== null && follows(areas, townMention.from))

function groundsOfSlip({ slip, villageDigits }: Candidate, isCountyKnown: boolean): Grounds {
  if (slip === null) return 'loose'
  const isOneSound = slip.kind === 'sound' && slip.letters === 1
  if (villageDigits < 0) return isOneSound && isCountyKnown ? 'townshipBySound' : 'longBySlip'
  if (isOneSound) return slip.length > 2 ? 'longBySound' : 'shortBySound'
  if (slip.length > 3) return 'longBySlip'
  return slip.kind === 'wrong' ? 'wrongLetter' : 'shortBySlip'
}

/** Not in subdistricts, whose villages were redrawn most: there 5 in 100 names led to the former place, rare or not. */
function isRare({ gazetteer }: Situation, { township, villageMention }: Candidate): boolean {
  if (!villageMention || townshipForms(gazetteer.townshipNames[township] ?? '').kind === KIND.street) return false
  return villagesCalled(gazetteer.entries, villageMention.run) <= RARE
}

/** How many villages of the country have the name of a run. */
function villagesCalled(entries: Uint32Array, run: number): number {
  let count = 0
  for (let i = run; ; i += 1) {
    const entry = entries[i] ?? 1
    if (placeOf(entry) < UPPER && villageOf(entry) !== NO_VILLAGE) count += 1
    if (isLast(entry)) return count
  }
}
