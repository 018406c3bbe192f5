/** A text in one form of writing, letter for letter: what is found in it stands at the same place in the text. */

const SPOKEN: Readonly<Record<string, string>> = { 零: '0', 〇: '0', 幺: '1', 两: '2' }
const NUMERALS = '一二三四五六七八九'
const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨'

const figureOf = (letter: string): string => {
  const spoken = SPOKEN[letter]
  if (spoken !== undefined) return spoken
  if (NUMERALS.includes(letter)) return String(NUMERALS.indexOf(letter) + 1)
  return CIRCLED.includes(letter) ? String(CIRCLED.indexOf(letter)) : letter
}

/** Shorter runs of numerals are ordinary words (一二三社); seven and more are a number that somebody spelled out. */
const SPELLED = /[\d〇零一二三四五六七八九幺两](?:[\s.·\-—–_]?[\d〇零一二三四五六七八九幺两]){6,}|[⓪①②③④⑤⑥⑦⑧⑨]{7,}/g

/** Wide digits, letters and what joins them; Chinese punctuation stays, it tells where a clause ends. */
const WIDE = /[\u3000\uff0b\uff0d\uff0e\uff10-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a]/g

/** Wide letters and digits become narrow, spelled numbers figures; as long as the text, in UTF-16 units. */
export const fold = (text: string): string =>
  text.replace(WIDE, (letter) => letter.normalize('NFKC')).replace(SPELLED, (run) => Array.from(run, figureOf).join(''))
