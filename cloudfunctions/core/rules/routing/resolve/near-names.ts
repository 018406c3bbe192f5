/** Names that a text nearly has: other characters with the same sound (voice input), one wrong or missing character. */
import type { Gazetteer } from '../gazetteer/gazetteer'
import { KIND } from '../gazetteer/kinds'
import { townshipForms } from '../gazetteer/name-forms'
import { villagesOf } from '../gazetteer/village-names'
import { ENDING, endingAt, fitFor } from '../text/endings'
import { type FoldedText, foldLetter } from '../text/fold'
import { soundOf } from '../text/sounds'

/** A name that is nearly in the text at letters `from` ≤ i < `end`; `cost` 0 would be exact; `name` as the gazetteer has it. */
export interface NearName {
  readonly township: number
  /** Last three digits of the village's code; −1 for the township itself. */
  readonly digits: number
  readonly name: string
  readonly from: number
  readonly end: number
  readonly fits: number
  readonly cost: number
}

/** The cost of a character that only sounds the same, and of one that is wrong or missing. */
const SOUNDS_ALIKE = 0.8
const WRONG = 2

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

type Named = Pick<NearName, 'township' | 'digits' | 'name'>

function add(
  near: NearName[],
  text: FoldedText,
  anchors: readonly Anchor[],
  core: string,
  kind: number,
  named: Named,
): void {
  const units = Uint16Array.from(core, (letter) => foldLetter(letter.charCodeAt(0)))
  for (const { at, end, ending } of anchors) {
    const fits = fitFor(kind, ending)
    if (fits < 3) continue
    const cost = Math.min(costOfSame(text, at, units, named.digits < 0), costOfMissing(text, at, units))
    if (cost === Number.POSITIVE_INFINITY) continue
    const letters = cost === costOfMissing(text, at, units) ? units.length - 1 : units.length
    near.push({ ...named, from: at - letters, end, fits, cost })
  }
}

/** As many letters in the text as in the name. */
function costOfSame({ letters }: FoldedText, at: number, core: Uint16Array, isTownship: boolean): number {
  const from = at - core.length
  if (from < 0 || core.length < 2) return Number.POSITIVE_INFINITY
  let alike = 0
  let wrong = 0
  for (let i = core.length - 1; i >= 0; i -= 1) {
    const letter = letters[from + i] ?? 0
    const own = core[i] ?? 0
    if (letter === own) continue
    if (letter <= 1) return Number.POSITIVE_INFINITY
    if (soundOf(letter) === soundOf(own)) alike += 1
    else if (isTellingApart(letter) || isTellingApart(own)) return Number.POSITIVE_INFINITY
    else wrong += 1
    if (wrong > 1 || (wrong === 1 && alike > 0)) return Number.POSITIVE_INFINITY
  }
  if (wrong === 1 && core.length < (isTownship ? 2 : 3)) return Number.POSITIVE_INFINITY
  return alike * SOUNDS_ALIKE + wrong * WRONG
}

/** One letter fewer in the text than in the name. */
function costOfMissing({ letters }: FoldedText, at: number, core: Uint16Array): number {
  const from = at - core.length + 1
  if (from < 0 || core.length < 3) return Number.POSITIVE_INFINITY
  let i = core.length - 1
  let j = at - 1
  while (j >= from && core[i] === letters[j]) {
    i -= 1
    j -= 1
  }
  if (isTellingApart(core[i] ?? 0)) return Number.POSITIVE_INFINITY
  i -= 1
  while (j >= from && core[i] === letters[j]) {
    i -= 1
    j -= 1
  }
  return j < from ? WRONG : Number.POSITIVE_INFINITY
}

/** Letters by which neighbouring villages are told apart (前蔡村, 后蔡村): another one is another village, not a slip. */
const TELLING_APART = new Set(
  Array.from('东西南北上下前后左右中内外里大小新老旧高低一二三四五六七八九十头尾', (letter) => letter.charCodeAt(0)),
)

const isTellingApart = (letter: number): boolean => TELLING_APART.has(letter)
