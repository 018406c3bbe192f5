/** Names that a text nearly has: other characters with the same sound (voice input), one wrong or missing character. */
import type { Gazetteer } from '../gazetteer/gazetteer'
import { KIND } from '../gazetteer/kinds'
import { townshipForms } from '../gazetteer/name-forms'
import { villagesOf } from '../gazetteer/village-names'
import { ENDING, endingAt, fitFor } from '../text/endings'
import { type FoldedText, foldLetter } from '../text/fold'
import { soundOf } from '../text/sounds'
import { isTellingApart } from '../text/telling-apart'

/**
 * How a listed name differs from the text: `letters` that only sound the same, or one that is wrong or missing. `name` as it is listed,
 * `length` the number of letters of its core.
 */
export interface Slip {
  readonly name: string
  readonly kind: 'sound' | 'wrong' | 'missing'
  readonly letters: number
  readonly length: number
}

/** A name that is nearly in the text at letters `from` ≤ i < `end`; `cost` 0 would be exact. */
export interface NearName {
  readonly township: number
  /** Last three digits of the village's code; −1 for the township itself. */
  readonly digits: number
  readonly from: number
  readonly end: number
  readonly fits: number
  readonly cost: number
  readonly slip: Slip
}

/** What a letter that differs costs. */
const COST = { sound: 0.8, wrong: 2, missing: 2 } as const

/** Where a name may end in the text: letters before `at`, then an ending up to `end`. */
interface Anchor {
  readonly at: number
  readonly end: number
  readonly ending: number
}

/** All near names of the townships `from` ≤ index < `to`. Goes through every name there: for when nothing is met exactly. */
export function nearNamesIn(gazetteer: Gazetteer, text: FoldedText, from: number, to: number): NearName[] {
  const anchors = anchorsOf(text)
  const near: NearName[] = []
  if (anchors.length === 0) return near
  for (let township = from; township < to; township += 1) {
    const official = gazetteer.townshipNames[township] ?? ''
    const { kind, forms } = townshipForms(official)
    const [form] = forms
    if (form && !form.whole) add(near, text, anchors, form.text, kind, { township, digits: -1, name: official })
    for (const { digits, core, tail } of villagesOf(gazetteer, township)) {
      if (tail !== '')
        add(near, text, anchors, core, KIND_OF_TAIL[tail] ?? KIND.village, { township, digits, name: core + tail })
    }
  }
  return near
}

const KIND_OF_TAIL: Readonly<Record<string, number>> = { 村: KIND.village, 社区: KIND.community, 嘎查: KIND.gacha }

function anchorsOf({ letters, length }: FoldedText): Anchor[] {
  const anchors: Anchor[] = []
  for (let at = 2; at < length; at += 1) {
    const packed = endingAt(letters, at)
    const ending = packed >>> 5
    if (ending >= ENDING.town && ending <= ENDING.gacha) anchors.push({ at, end: at + (packed & 31), ending })
  }
  return anchors
}

interface Named {
  readonly township: number
  readonly digits: number
  readonly name: string
}

function add(
  near: NearName[],
  text: FoldedText,
  anchors: readonly Anchor[],
  core: string,
  kind: number,
  { township, digits, name }: Named,
): void {
  for (const { at, end, ending } of anchors) {
    const fits = fitFor(kind, ending)
    if (fits < 3) continue
    const difference = differenceOfSame(text, at, core, digits < 0) ?? differenceOfMissing(text, at, core)
    if (!difference) continue
    const { length } = core
    near.push({
      township,
      digits,
      from: at - (difference.kind === 'missing' ? length - 1 : length),
      end,
      fits,
      cost: COST[difference.kind] * difference.letters,
      slip: { name, length, ...difference },
    })
  }
}

/** How two names differ; null when they differ too much to be the same. */
type Difference = Pick<Slip, 'kind' | 'letters'> | null

const letterOf = (core: string, at: number): number => foldLetter(core.charCodeAt(at))

/** As many letters in the text as in the name. */
function differenceOfSame({ letters }: FoldedText, at: number, core: string, isTownship: boolean): Difference {
  const from = at - core.length
  if (from < 0 || core.length < 2) return null
  let alike = 0
  let wrong = 0
  for (let i = core.length - 1; i >= 0; i -= 1) {
    const letter = letters[from + i] ?? 0
    const own = letterOf(core, i)
    if (letter === own) continue
    if (letter <= 1) return null
    if (soundOf(letter) === soundOf(own)) alike += 1
    else if (isTellingApart(letter) || isTellingApart(own)) return null
    else wrong += 1
    if (wrong > 1 || (wrong === 1 && alike > 0)) return null
  }
  if (wrong === 1) return core.length < (isTownship ? 2 : 3) ? null : { kind: 'wrong', letters: 1 }
  return { kind: 'sound', letters: alike }
}

/** One letter fewer in the text than in the name. */
function differenceOfMissing({ letters }: FoldedText, at: number, core: string): Difference {
  const from = at - core.length + 1
  if (from < 0 || core.length < 3) return null
  let i = core.length - 1
  let j = at - 1
  while (j >= from && letterOf(core, i) === letters[j]) {
    i -= 1
    j -= 1
  }
  if (isTellingApart(letterOf(core, i))) return null
  i -= 1
  while (j >= from && letterOf(core, i) === letters[j]) {
    i -= 1
    j -= 1
  }
  return j < from ? { kind: 'missing', letters: 1 } : null
}
