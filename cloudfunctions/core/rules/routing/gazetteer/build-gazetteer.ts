/** Turns lists of divisions into the gazetteer's flat arrays. */
import { foldLetter } from '../text/fold'
import { type Gazetteer, NO_VILLAGE, packEntry, UPPER, type Upper } from './gazetteer'
import { KIND } from './kinds'
import type { DivisionNames } from './name-forms'
import { townshipForms, upperForms, villageForms } from './name-forms'
import { buildTrie } from './trie'

/** Code and official name; what lies below a township is listed with it. */
export type Division = readonly [code: string, name: string]

/** Uppers (2, 4, 6 digits), townships (9) and villages (12), each in ascending order of code. `aliases`: former names, which count only in full (下城区 was
 * merged into 拱墅区, 下城 is a common word). */
export interface Divisions {
  readonly uppers: readonly Division[]
  readonly townships: readonly Division[]
  readonly villages: readonly Division[]
  readonly aliases?: readonly Division[]
  readonly isKept: boolean
}

/** Placeholders of the statistics that nobody calls a place by. */
const NO_PLACE = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

/** Builds the gazetteer; throws when a village's township is not listed. */
export function buildGazetteer(divisions: Divisions): Gazetteer {
  const townshipAt = new Map(divisions.townships.map(([code], index) => [code, index]))
  const uppers = divisions.uppers
    .filter(([, name]) => !NO_PLACE.test(name))
    .map(([code, name]) => upperOf(code, name, divisions.townships))
  const runs = new Map<string, number[]>()
  const add = (names: DivisionNames, place: number, village: number): void => {
    names.forms.forEach((form) => {
      const text = folded(form.text)
      if (text === '') return
      const run = runs.get(text)
      const entry = packEntry(place, village, names.kind, form.whole)
      if (run) run.push(entry)
      else runs.set(text, [entry])
    })
  }
  for (const [index, upper] of uppers.entries())
    add(upperForms(upper.name, upper.code.length), UPPER + index, NO_VILLAGE)
  const upperNames = new Map(uppers.map(({ code, name }) => [code, name]))
  for (const [index, [code, name]] of divisions.townships.entries()) {
    add(townshipForms(name), index, NO_VILLAGE)
    const county = upperNames.get(code.slice(0, 6)) ?? ''
    if (county !== '' && name.startsWith(county) && name.length > county.length + 1) {
      add(townshipForms(name.slice(county.length)), index, NO_VILLAGE)
    }
  }
  // Here and below by index, not by pattern or iterator: by the hundred those make most of the garbage of a county's build.
  const villages = divisions.villages.map((village): ListedVillage => {
    const code = village[0]
    const township = townshipAt.get(code.slice(0, 9))
    if (township === undefined) throw new Error(`village ${code} lies in no township of the list`)
    const names = villageForms(village[1])
    const digits = Number(code.slice(9))
    add(names, township, digits)
    return { township, digits, names }
  })
  for (const [code, name] of divisions.aliases ?? []) {
    const upper = uppers.findIndex((each) => each.code === code)
    const place = upper >= 0 ? UPPER + upper : townshipAt.get(code.slice(0, 9))
    if (place === undefined) throw new Error(`former name ${name}: ${code} is not in the list`)
    const { kind } =
      upper >= 0 ? upperForms(name, code.length) : code.length === 12 ? villageForms(name) : townshipForms(name)
    add({ kind, forms: [{ text: name, whole: true }] }, place, code.length === 12 ? Number(code.slice(9)) : NO_VILLAGE)
  }

  return {
    isKept: divisions.isKept,
    ...indexOf(runs),
    uppers,
    townships: Uint32Array.from(divisions.townships, ([code]) => Number(code)),
    townshipNames: divisions.townships.map(([, name]) => name),
    ...villageTable(villages, divisions.townships.length),
  }
}

const folded = (text: string): string => {
  if (isFolded(text)) return text
  let plain = ''
  for (let i = 0; i < text.length; i += 1) {
    const letter = foldLetter(text.charCodeAt(i))
    if (letter > 1) plain += String.fromCharCode(letter)
  }
  return plain
}

function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (foldLetter(text.charCodeAt(i)) !== text.charCodeAt(i)) return false
  return true
}

function upperOf(code: string, name: string, townships: readonly Division[]): Upper {
  const from = lowerBound(townships, code)
  return { code, name, from, to: lowerBound(townships, `${code}~`) }
}

function lowerBound(rows: readonly Division[], code: string): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.[0] ?? '') < code) low = middle + 1
    else high = middle
  }
  return low
}

/** Uppers, townships, villages: the order in which a run of entries is read. */
const rank = (entry: number): number => {
  if (entry >>> 16 >= UPPER) return 0
  return ((entry >>> 6) & 0x3ff) === NO_VILLAGE ? 1 : 2
}

/** The trie over all names, each spelt in the trie's letters, its alphabet with the frequent letters first (which packs tighter), and the runs of entries. */
function indexOf(runs: ReadonlyMap<string, number[]>): Pick<Gazetteer, 'trie' | 'entries' | 'letters'> {
  const letters = alphabetOf(runs)
  const runOf = new Map<string, number[]>()
  let total = 0
  runs.forEach((run, text) => {
    total += run.length
    runOf.set(spelt(text, letters), run)
  })
  // By code units, without a comparison of our own: thousands of calls before anything is warm.
  const spellings = [...runOf.keys()].sort()
  const entries = new Uint32Array(total)
  const values = new Uint32Array(spellings.length)
  let at = 0
  for (let index = 0; index < spellings.length; index += 1) {
    values[index] = at
    const run = runOf.get(spellings[index] ?? '') ?? []
    if (run.length > 1) run.sort((a, b) => rank(a) - rank(b) || a - b)
    entries.set(run, at)
    at += run.length
    entries[at - 1] = ((entries[at - 1] ?? 0) | 1) >>> 0
  }
  return { trie: buildTrie(spellings, values), entries, letters }
}

/** Each letter’s number from 1 on, the most frequent first. */
function alphabetOf(runs: ReadonlyMap<string, unknown>): Uint16Array {
  const counts = new Uint32Array(0x10000)
  const units: number[] = []
  runs.forEach((_, text) => {
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i)
      if (counts[unit] === 0) units.push(unit)
      counts[unit] = (counts[unit] ?? 0) + 1
    }
  })
  units.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  const letters = new Uint16Array(0x10000)
  for (let index = 0; index < units.length; index += 1) letters[units[index] ?? 0] = index + 1
  return letters
}

function spelt(text: string, letters: Uint16Array): string {
  let spelling = ''
  for (let i = 0; i < text.length; i += 1) spelling += String.fromCharCode(letters[text.charCodeAt(i)] ?? 0)
  return spelling
}

interface ListedVillage {
  readonly township: number
  readonly digits: number
  readonly names: DivisionNames
}

const TAIL_OF: Readonly<Record<number, number>> = { [KIND.village]: 1, [KIND.community]: 2, [KIND.gacha]: 3 }

function villageTable(villages: readonly ListedVillage[], townships: number) {
  const villageFrom = new Uint32Array(townships + 1)
  const packed = new Uint16Array(villages.length)
  const starts = new Uint32Array((villages.length >>> 6) + 1)
  const text: number[] = []
  let index = -1
  for (const { township, digits, names } of villages) {
    index += 1
    if ((index & 63) === 0) starts[index >>> 6] = text.length
    const form = names.forms[0] ?? { text: '', whole: true }
    const tail = form.whole ? 0 : (TAIL_OF[names.kind] ?? 0)
    const length = Math.min(15, form.text.length)
    packed[index] = digits * 64 + tail * 16 + length
    for (let i = 0; i < length; i += 1) text.push(form.text.charCodeAt(i))
    villageFrom[township + 1] = index + 1
  }
  for (let i = 1; i <= townships; i += 1) villageFrom[i] = Math.max(villageFrom[i] ?? 0, villageFrom[i - 1] ?? 0)
  return { villageFrom, villages: packed, villageTextFrom: starts, villageText: Uint16Array.from(text) }
}
